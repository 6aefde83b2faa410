//! What must hold of every drawing.

use super::{Area, Layout, layout};
use crate::diagram::graph::{Edge, EdgeKind, Graph, Node, NodeKind, examples::*};

fn graphs() -> impl Iterator<Item = Graph> {
    [colt(), ported_in(), order(), Graph::default()].into_iter().chain((0..40).map(random))
}

fn overlap(one: &Area, other: &Area) -> bool {
    one.x < other.x + other.width
        && other.x < one.x + one.width
        && one.y < other.y + other.height
        && other.y < one.y + one.height
}

fn boxes(layout: &Layout) -> Vec<Area> {
    layout.nodes.iter().copied().chain(layout.labels.iter().map(|label| label.area)).collect()
}

#[test]
fn no_state_and_no_label_overlaps_another_one_and_all_are_inside() {
    for graph in graphs() {
        let layout = layout(&graph);
        let boxes = boxes(&layout);
        for (index, one) in boxes.iter().enumerate() {
            assert!(
                one.x >= 0 && one.y >= 0 && one.x + one.width <= layout.width && one.y + one.height <= layout.height,
                "{}: {one:?}",
                graph.title
            );
            for other in boxes.iter().skip(index + 1) {
                assert!(!overlap(one, other), "{}: {one:?} {other:?}", graph.title);
            }
        }
    }
}

#[test]
fn no_line_runs_through_a_state_or_a_label() {
    for graph in graphs() {
        let layout = layout(&graph);
        let boxes = boxes(&layout);
        for route in &layout.routes {
            for [x, y, end, below] in &route.pieces {
                // A piece which bends stays between its ends, and so does one which does not.
                for step in 0..=16_i32 {
                    let part = f64::from(step) / 16.0;
                    let bend = part * part * (3.0 - 2.0 * part);
                    let (at_x, at_y) =
                        (f64::from(*x) + f64::from(end - x) * bend, f64::from(*y) + f64::from(below - y) * part);
                    let inside = |area: &&Area| {
                        at_x > f64::from(area.x)
                            && at_x < f64::from(area.x + area.width)
                            && at_y > f64::from(area.y)
                            && at_y < f64::from(area.y + area.height)
                    };
                    assert_eq!(
                        boxes.iter().find(inside).map(|area| area.x),
                        None,
                        "{}: {:?}",
                        graph.title,
                        route.pieces
                    );
                }
            }
        }
    }
}

#[test]
fn every_move_has_a_line_and_its_text() {
    for graph in graphs() {
        let layout = layout(&graph);
        for (index, edge) in graph.moves() {
            let lines = layout.routes.iter().filter(|route| route.edge == index).count();
            assert_eq!(lines, usize::from(edge.from != edge.to));
            let labels = layout.labels.iter().filter(|label| label.edge == index && label.area.height > 0).count();
            assert_eq!(
                labels,
                usize::from(!edge.label.is_empty() || edge.doubt.is_some()),
                "{}: {}",
                graph.title,
                edge.label
            );
        }
    }
}

#[test]
fn every_arrow_ends_at_the_state_it_leads_to() {
    for graph in graphs() {
        let layout = layout(&graph);
        for route in &layout.routes {
            let to =
                graph.edges.get(route.edge).and_then(|edge| layout.nodes.get(edge.to)).copied().unwrap_or_default();
            let [x, y] = route.tip;
            assert!(x >= to.x && x <= to.x + to.width, "{}: {to:?} {:?}", graph.title, route.tip);
            assert_eq!(y, if route.up { to.y + to.height } else { to.y }, "{}", graph.title);
        }
    }
}

#[test]
fn the_life_cycle_runs_downwards() {
    let graph = colt();
    let layout = layout(&graph);
    let tops: Vec<i32> = layout.nodes.iter().take(5).map(|area| area.y).collect();
    assert!(tops.is_sorted_by(|one, other| one < other), "{tops:?}");
    let up = |label: &str| {
        graph
            .moves()
            .filter(|(_, edge)| edge.label == label && edge.from != edge.to)
            .all(|(index, _)| layout.routes.iter().any(|route| route.edge == index && route.up))
    };
    assert!(up("reactivation") && up("quarantine expires") && up("reservation expires") && !up("activation"));
}

#[test]
fn what_is_not_linked_stands_side_by_side() {
    let mut graph = colt();
    let (nodes, count) = (graph.nodes.clone(), graph.nodes.len());
    let other = |edge: &Edge| Edge { from: edge.from + count, to: edge.to + count, ..edge.clone() };
    graph.edges.extend(graph.edges.iter().map(other).collect::<Vec<_>>());
    graph.nodes.extend(nodes);
    let layout = layout(&graph);
    for left in layout.nodes.iter().take(count) {
        for right in layout.nodes.iter().skip(count) {
            assert!(left.x < right.x || (left.y - right.y).abs() > 40, "{left:?} {right:?}");
        }
    }
}

#[test]
fn many_nodes_in_a_ring_are_no_trouble() {
    let node = |index: usize| Node { id: format!("n{index}"), label: index.to_string(), kind: NodeKind::Settled };
    let edge =
        |from: usize| Edge { from, to: (from + 1) % 40, label: "on".into(), kind: EdgeKind::System, doubt: None };
    let layout =
        layout(&Graph { title: String::new(), nodes: (0..40).map(node).collect(), edges: (0..40).map(edge).collect() });
    assert_eq!(layout.routes.iter().filter(|route| route.up).count(), 1);
}

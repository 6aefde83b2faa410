//! The picture as SVG: no scripts, no fonts from elsewhere, no identifiers that could clash in a page.
//!
//! Everything is coloured by presentation attributes; the style sheet inside only changes the colours in
//! dark mode, so the picture stays right where style sheets are forbidden.

use super::graph::{DOUBT, EdgeKind, Graph, Node, NodeKind};
use super::layout::{Area, HEAD, LOOP, Layout, layout, mark_width, move_lines, state_lines};
use super::text::{LARGE, LINE, SMALL, Text, width};

/// The space around the picture.
const MARGIN: i32 = 20;
/// The least width there is for the legend.
const LEGEND: i32 = 420;

/// Draws a state machine as a stand-alone SVG file, or as an element to put into a page.
///
/// The same graph gives the same text. The picture follows the reader's light or dark mode.
pub fn svg(graph: &Graph) -> String {
    let mut layout = layout(graph);
    let across = layout.width.max(width(&graph.title, LARGE + 2)).max(LEGEND);
    let down = if graph.title.is_empty() { MARGIN } else { MARGIN + 28 };
    layout.shift(MARGIN + (across - layout.width) / 2, down);

    let mut body = Text::default();
    if !graph.title.is_empty() {
        let open = "<text class=\"ng-text\" fill=\"#1f2328\" font-size=\"16\" font-weight=\"bold\" text-anchor=\"middle\" x=\"~\" y=\"~\">";
        text(&mut body, open, across / 2 + MARGIN, MARGIN + 12, &graph.title);
    }
    for kind in EdgeKind::ALL {
        moves(&mut body, graph, &layout, kind);
    }
    for (node, area) in graph.nodes.iter().zip(&layout.nodes) {
        state(&mut body, node, *area);
    }
    let height = legend(&mut body, graph, down + layout.height + 30, MARGIN + across) + MARGIN;

    let mut out = Text::default();
    out.fill(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ~ ~\" width=\"~\" height=\"~\" \
         font-family=\"Helvetica,Arial,sans-serif\" font-size=\"12\">\n<title>",
        &[across + 2 * MARGIN, height, across + 2 * MARGIN, height],
    );
    escape(&mut out, &graph.title);
    out.put("</title>\n<desc>");
    describe(&mut out, graph);
    out.put("</desc>\n");
    out.put(STYLE);
    out.fill("<rect class=\"ng-page\" fill=\"#fff\" width=\"~\" height=\"~\"/>\n", &[across + 2 * MARGIN, height]);
    out.put(&body.0);
    out.put("</svg>\n");
    out.0
}

/// Only dark mode needs rules; light mode is in the attributes.
const STYLE: &str = "<style>@media (prefers-color-scheme:dark){.ng-page{fill:#0d1117}.ng-text{fill:#e6edf3}.ng-muted{fill:#a3adb8}\
    .ng-box{fill:#1c232c;stroke:#8b949e}.ng-hollow{fill:#0d1117;stroke:#8b949e}.ng-dot{fill:#e6edf3}\
    .ng-doubt{fill:#4d3800;stroke:#e3b341}.ng-mark{fill:#f2cc60}\
    .ng-customer{stroke:#79b8ff}.ng-system{stroke:#a3adb8}.ng-operator{stroke:#f29bd4}\
    .ng-by-customer{fill:#79b8ff}.ng-by-system{fill:#a3adb8}.ng-by-operator{fill:#f29bd4}}</style>\n";

/// Text in which nothing is mark-up.
fn escape(out: &mut Text, text: &str) {
    out.escape(text, &[('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('"', "&quot;")]);
}

/// A line of text after its opening tag, in which its place is left out.
#[inline(never)]
fn text(out: &mut Text, open: &str, x: i32, y: i32, text: &str) {
    out.fill(open, &[x, y]);
    escape(out, text);
    out.put("</text>\n");
}

/// The whole machine in sentences, for those who cannot see it.
fn describe(out: &mut Text, graph: &Graph) {
    for (_, edge) in graph.moves() {
        escape(out, graph.label(edge.from));
        out.put(" to ");
        escape(out, graph.label(edge.to));
        out.put(": ");
        escape(out, &edge.label);
        out.put(" (");
        out.put(edge.kind.word());
        if let Some(doubt) = &edge.doubt {
            out.put("; ");
            escape(out, doubt);
            out.put(": ");
            out.put(DOUBT);
        }
        out.put("). ");
    }
}

/// A box, a dot or a double box, with its name.
fn state(out: &mut Text, node: &Node, area: Area) {
    let Area { x, y, width, height } = area;
    let rect = "\" stroke=\"#59636e\" x=\"~\" y=\"~\" width=\"~\" height=\"~\" rx=\"~\"/>\n";
    out.put(match node.kind {
        NodeKind::Start => "<rect class=\"ng-dot\" stroke-width=\"0\" fill=\"#1f2328",
        NodeKind::InProgress => "<rect class=\"ng-hollow\" stroke-dasharray=\"6 4\" fill=\"#fff",
        NodeKind::Settled | NodeKind::Final => "<rect class=\"ng-box\" fill=\"#f3f6f9",
    });
    out.fill(rect, &[x, y, width, height, 8]);
    if node.kind == NodeKind::Final {
        out.put("<rect class=\"ng-box\" fill=\"#f3f6f9");
        out.fill(rect, &[x + 4, y + 4, width - 8, height - 8, 5]);
    }
    let lines = state_lines(node);
    let mut below = y + height / 2 - lines.len() as i32 * LINE / 2 + 13;
    for line in lines {
        let (open, x) = if node.kind == NodeKind::Start {
            ("<text class=\"ng-text\" fill=\"#1f2328\" font-size=\"14\" x=\"~\" y=\"~\">", x + width + 6)
        } else {
            (
                "<text class=\"ng-text\" fill=\"#1f2328\" font-size=\"14\" text-anchor=\"middle\" x=\"~\" y=\"~\">",
                x + width / 2,
            )
        };
        text(out, open, x, below, line);
        below += LINE;
    }
}

/// The opening of the path of a line, its class and colour.
#[inline(never)]
fn line(out: &mut Text, kind: EdgeKind) {
    out.put(match kind {
        EdgeKind::Customer => "<path class=\"ng-customer\" stroke=\"#0b57c2\" stroke-width=\"1.5\"",
        EdgeKind::System => "<path class=\"ng-system\" stroke=\"#59636e\" stroke-width=\"1.5\" stroke-dasharray=\"7 4\"",
        EdgeKind::Operator => "<path class=\"ng-operator\" stroke=\"#9a2f7e\" stroke-width=\"2\" stroke-dasharray=\"1.5 4.5\" stroke-linecap=\"round\"",
    });
    out.put(" fill=\"none\" d=\"");
}

/// All moves of one kind with their arrows and texts.
fn moves(out: &mut Text, graph: &Graph, layout: &Layout, kind: EdgeKind) {
    if !graph.has(kind) {
        return;
    }
    let own = |edge: usize| graph.edges.get(edge).filter(|edge| edge.kind == kind);
    let mut heads = Text::default();
    line(out, kind);
    for route in layout.routes.iter().filter(|route| own(route.edge).is_some()) {
        let mut last = [i32::MIN; 2];
        for [x, y, end, below] in &route.pieces {
            if last != [*x, *y] {
                out.fill("M~ ~", &[*x, *y]);
            }
            if x != end {
                let bend = (y + below) / 2;
                out.fill("C~ ~ ~ ~ ~ ~", &[*x, bend, *end, bend, *end, *below]);
            } else if y != below {
                out.fill("V~", &[*below]);
            }
            last = [*end, *below];
        }
        heads.fill(if route.up { "M~ ~l-4 8h8z" } else { "M~ ~l-4 -8h8z" }, &route.tip);
    }
    for round in layout.loops.iter().filter(|round| round.kind == kind) {
        let (x, far) = (round.x, round.x + LOOP - 10);
        out.fill("M~ ~H~q8 0 8 8V~q0 8 -8 8H~", &[x, round.y, far - 8, round.end - 8, x + HEAD]);
        heads.fill("M~ ~l8 -4v8z", &[x, round.end]);
    }
    let (path, beside, middle) = match kind {
        EdgeKind::Customer => BY_CUSTOMER,
        EdgeKind::System => BY_SYSTEM,
        EdgeKind::Operator => BY_OPERATOR,
    };
    out.put("\"/>\n");
    out.put(path);
    out.put(&heads.0);
    out.put("\"/>\n");
    for label in &layout.labels {
        let Some(edge) = own(label.edge) else { continue };
        let Area { x, mut y, width: room, .. } = label.area;
        let mut before = mark_width(edge);
        y += 13;
        for line in move_lines(edge) {
            let mut left = x;
            if edge.from != edge.to {
                left += (room - before - width(line, SMALL)) / 2;
            }
            if before > 0 {
                mark(out, left, y, before, edge.doubt.as_deref().unwrap_or(""));
            }
            if edge.from == edge.to || before > 0 {
                text(out, beside, left + before, y, line);
            } else {
                text(out, middle, x + room / 2, y, line);
            }
            before = 0;
            y += LINE;
        }
    }
}

/// What begins the arrows, a text beside a loop or a mark, and a text on a line.
type By = (&'static str, &'static str, &'static str);

const BY_CUSTOMER: By = (
    "<path class=\"ng-by-customer\" fill=\"#0b57c2\" d=\"",
    "<text class=\"ng-by-customer\" fill=\"#0b57c2\" x=\"~\" y=\"~\">",
    "<text class=\"ng-by-customer\" fill=\"#0b57c2\" text-anchor=\"middle\" x=\"~\" y=\"~\">",
);
const BY_SYSTEM: By = (
    "<path class=\"ng-by-system\" fill=\"#59636e\" d=\"",
    "<text class=\"ng-by-system\" fill=\"#59636e\" x=\"~\" y=\"~\">",
    "<text class=\"ng-by-system\" fill=\"#59636e\" text-anchor=\"middle\" x=\"~\" y=\"~\">",
);
const BY_OPERATOR: By = (
    "<path class=\"ng-by-operator\" fill=\"#9a2f7e\" d=\"",
    "<text class=\"ng-by-operator\" fill=\"#9a2f7e\" x=\"~\" y=\"~\">",
    "<text class=\"ng-by-operator\" fill=\"#9a2f7e\" text-anchor=\"middle\" x=\"~\" y=\"~\">",
);

/// The mark of a doubt, with the space after it as wide as this; `y` is the base line of the text.
#[inline(never)]
fn mark(out: &mut Text, x: i32, y: i32, width: i32, doubt: &str) {
    let open = "<rect class=\"ng-doubt\" fill=\"#fff3c4\" stroke=\"#b58105\" x=\"~\" y=\"~\" width=\"~\" height=\"15\" rx=\"4\"/>\n";
    out.fill(open, &[x, y - 12, width - 6]);
    let open = "<text class=\"ng-mark\" fill=\"#6b4700\" font-size=\"11\" font-weight=\"bold\" text-anchor=\"middle\" x=\"~\" y=\"~\">";
    text(out, open, x + width / 2 - 3, y - 1, doubt);
}

/// What the lines and the mark mean, if they occur; returns the last base line.
fn legend(out: &mut Text, graph: &Graph, mut y: i32, right: i32) -> i32 {
    let muted = "<text class=\"ng-muted\" fill=\"#59636e\" x=\"~\" y=\"~\">";
    let mut x = MARGIN;
    for kind in EdgeKind::ALL {
        if graph.has(kind) {
            line(out, kind);
            out.fill("M~ ~h30\"/>\n", &[x, y - 4]);
            text(out, muted, x + 38, y, kind.word());
            x += 58 + width(kind.word(), SMALL);
        }
    }
    if let Some((doubt, edge)) = graph.moves().find_map(|(_, edge)| edge.doubt.as_ref().map(|doubt| (doubt, edge))) {
        if x + mark_width(edge) + width(DOUBT, SMALL) > right && x > MARGIN {
            (x, y) = (MARGIN, y + 24);
        }
        mark(out, x, y, mark_width(edge), doubt);
        text(out, muted, x + mark_width(edge), y, DOUBT);
    }
    y
}

#[cfg(test)]
mod tests {
    use super::super::graph::{Graph, examples::*};
    use super::svg;

    fn numbers(tag: &str, name: &str) -> Option<i32> {
        let after = tag.split(&format!(" {name}=\"")).nth(1)?;
        after.split('"').next()?.parse().ok()
    }

    #[test]
    fn every_element_is_closed_and_lies_inside_the_view_box() {
        for graph in [Graph::default(), colt(), ported_in(), order()].into_iter().chain((0..30).map(random)) {
            let picture = svg(&graph);
            let root = picture.split('>').next().unwrap_or("");
            let (width, height) = (numbers(root, "width").unwrap_or(0), numbers(root, "height").unwrap_or(0));
            assert!(root.contains(&format!("viewBox=\"0 0 {width} {height}\"")), "{root}");
            let mut open = Vec::new();
            for part in picture.split('<').skip(1) {
                let (tag, text) = part.split_once('>').unwrap_or((part, ""));
                let name = tag.split(' ').next().unwrap_or("");
                if let Some(name) = name.strip_prefix('/') {
                    assert_eq!(open.pop(), Some(name), "{picture}");
                } else if !tag.ends_with('/') {
                    open.push(name);
                }
                assert!(!text.contains('"') && tag.matches('"').count() % 2 == 0, "{part}");
                for (at, size, most) in [("x", "width", width), ("y", "height", height)] {
                    let begin = numbers(tag, at).unwrap_or(0);
                    assert!(begin >= 0 && begin + numbers(tag, size).unwrap_or(0) <= most, "{part}");
                }
            }
            assert!(open.is_empty(), "{open:?}");
        }
    }

    #[test]
    fn the_same_graph_gives_the_same_picture() {
        assert_eq!(svg(&order()), svg(&order()));
    }

    #[test]
    fn text_is_never_mark_up() {
        let mut graph = colt();
        graph.title = "<b>&\"\u{1}".into();
        assert!(svg(&graph).contains("<title>&lt;b&gt;&amp;&quot; </title>"));
    }

    #[test]
    fn the_legend_has_what_occurs() {
        let legend = |graph: &Graph, word: &str| svg(graph).contains(&format!(">{word}</text>"));
        assert!(legend(&colt(), "operator") && legend(&colt(), "the source contradicts itself"));
        let mut graph = colt();
        graph.edges.truncate(2);
        assert!(legend(&graph, "customer"));
        assert!(
            !legend(&graph, "operator")
                && !legend(&graph, "system")
                && !legend(&graph, "the source contradicts itself")
        );
    }

    #[test]
    fn edges_without_ends_are_left_out() {
        let mut graph = colt();
        graph.nodes.truncate(3);
        assert!(!svg(&graph).contains("quarantine expires"));
    }
}

//! The picture for Graphviz.

use super::graph::{DOUBT, EdgeKind, Graph, NodeKind};
use super::text::Text;

/// Writes a state machine in the DOT language of Graphviz.
///
/// ```text
/// dot -Tsvg -o machine.svg machine.dot
/// ```
pub fn dot(graph: &Graph) -> String {
    let mut out = Text::default();
    out.put("digraph {\n\tgraph [fontname=\"Helvetica\", labelloc=t, label=\"");
    quoted(&mut out, &graph.title);
    for kind in EdgeKind::ALL {
        if graph.has(kind) {
            out.put("\\n");
            out.put(look(kind).0);
            out.put(": ");
            out.put(kind.word());
        }
    }
    if graph.has_doubt() {
        out.put("\\n[?]: ");
        out.put(DOUBT);
    }
    out.put("\"];\n\tnode [fontname=\"Helvetica\", shape=box, style=rounded];\n\tedge [fontname=\"Helvetica\", fontsize=11];\n");
    for (index, node) in graph.nodes.iter().enumerate() {
        out.put("\t\"");
        quoted(&mut out, graph.id(index));
        out.put(match node.kind {
            NodeKind::Start => "\" [shape=circle, style=filled, fillcolor=black, width=0.2, label=\"\", xlabel=\"",
            NodeKind::Settled => "\" [label=\"",
            NodeKind::InProgress => "\" [style=\"rounded,dashed\", label=\"",
            NodeKind::Final => "\" [peripheries=2, label=\"",
        });
        quoted(&mut out, &node.label);
        out.put("\"];\n");
    }
    for (_, edge) in graph.moves() {
        out.put("\t\"");
        quoted(&mut out, graph.id(edge.from));
        out.put("\" -> \"");
        quoted(&mut out, graph.id(edge.to));
        out.put("\" [label=\"");
        quoted(&mut out, &edge.label);
        if let Some(doubt) = &edge.doubt {
            out.put(" [? ");
            quoted(&mut out, doubt);
            out.put("]");
        }
        let (style, colour) = look(edge.kind);
        out.put("\", style=");
        out.put(style);
        out.put(", color=\"");
        out.put(colour);
        out.put("\", fontcolor=\"");
        out.put(colour);
        out.put("\"];\n");
    }
    out.put("}\n");
    out.0
}

/// Style and colour of a line.
fn look(kind: EdgeKind) -> (&'static str, &'static str) {
    match kind {
        EdgeKind::Customer => ("solid", "#0b57c2"),
        EdgeKind::System => ("dashed", "#59636e"),
        EdgeKind::Operator => ("dotted", "#9a2f7e"),
    }
}

/// Text between quotation marks.
fn quoted(out: &mut Text, text: &str) {
    // Graphviz knows the entities of HTML, so an ampersand must not begin one.
    out.escape(text, &[('"', "\\\""), ('\\', "\\\\"), ('&', "&amp;"), ('\n', "\\n")]);
}

#[cfg(test)]
mod tests {
    use super::super::graph::examples::colt;
    use super::dot;

    #[test]
    fn a_move_is_one_line() {
        let text = dot(&colt());
        let line = "\t\"Quarantined\" -> \"Free\" [label=\"quarantine expires [? F-01]\", style=dashed, color=\"#59636e\", fontcolor=\"#59636e\"];\n";
        assert!(text.contains(line), "{text}");
        assert!(text.contains("\t\"PortOut\" [peripheries=2, label=\"PortOut\"];\n"), "{text}");
    }

    #[test]
    fn text_stays_inside_its_quotation_marks() {
        let mut graph = colt();
        graph.nodes.iter_mut().take(1).for_each(|node| node.label = "a \"b\" \\N &lt;\nc".into());
        let text = dot(&graph);
        assert!(text.contains(r#"label="a \"b\" \\N &amp;lt;\nc""#), "{text}");
    }
}

//! The picture for Mermaid.

use super::graph::{DOUBT, Edge, EdgeKind, Graph, NodeKind};
use super::text::Text;

/// Writes a state machine as a `stateDiagram-v2` of Mermaid.
///
/// Lines cannot be styled there, so who moves stands behind the text unless it is the customer,
/// and a note beside the state says where the source contradicts itself.
pub fn mermaid(graph: &Graph) -> String {
    let mut out = Text::default();
    out.put("stateDiagram-v2\n");
    if !graph.title.is_empty() {
        out.put("    accTitle: ");
        escape(&mut out, &graph.title);
        out.put("\n");
    }
    for (index, node) in graph.nodes.iter().enumerate().filter(|(_, node)| node.kind != NodeKind::Start) {
        out.put("    state \"");
        escape(&mut out, &node.label);
        out.put("\" as");
        name(&mut out, graph, index);
        out.put("\n");
    }
    for (index, edge) in graph.moves() {
        // Loops of one state would lie on top of each other: they are one line with all their texts.
        let twin = |other: &(usize, &Edge)| edge.from == edge.to && other.1.from == edge.from && other.1.to == edge.to;
        if graph.moves().find(twin).is_some_and(|(first, _)| first < index) {
            continue;
        }
        out.put("   ");
        name(&mut out, graph, edge.from);
        out.put(" -->");
        name(&mut out, graph, edge.to);
        let mut before = ": ";
        for other in graph.moves().filter(|other| other.0 == index || twin(other)) {
            let by = if other.1.kind == EdgeKind::Customer { "" } else { other.1.kind.word() };
            let doubt = other.1.doubt.as_deref().unwrap_or("");
            for (open, text, close) in [("", other.1.label.as_str(), ""), ("(", by, ")"), ("[", doubt, "]")] {
                if !text.is_empty() {
                    out.put(before);
                    out.put(open);
                    escape(&mut out, text);
                    out.put(close);
                    before = " ";
                }
            }
            before = if before == " " { "<br/>" } else { before };
        }
        out.put("\n");
    }
    let mut class = "    classDef inProgress stroke-dasharray:5 4\n";
    for (index, node) in graph.nodes.iter().enumerate() {
        if node.kind == NodeKind::Final {
            out.put("   ");
            name(&mut out, graph, index);
            out.put(" --> [*]\n");
        }
        if node.kind == NodeKind::InProgress {
            out.put(class);
            class = "";
            out.put("    class");
            name(&mut out, graph, index);
            out.put(" inProgress\n");
        }
        // A note can stand beside a state only, not beside the dot where everything begins.
        let mut noted = false;
        for (_, edge) in graph.moves().filter(|(_, edge)| edge.from == index && node.kind != NodeKind::Start) {
            let Some(doubt) = &edge.doubt else { continue };
            if !noted {
                out.put("    note right of");
                name(&mut out, graph, index);
                out.put("\n        ");
                out.put(DOUBT);
                out.put("\n");
                noted = true;
            }
            out.put("        ");
            escape(&mut out, doubt);
            out.put(", ");
            escape(&mut out, &edge.label);
            out.put("\n");
        }
        if noted {
            out.put("    end note\n");
        }
    }
    out.0
}

/// What a state is called in the text, after a space. An underscore keeps it apart from the words of the language.
fn name(out: &mut Text, graph: &Graph, index: usize) {
    if graph.nodes.get(index).is_some_and(|node| node.kind != NodeKind::Start) {
        out.put(" ");
        out.put(graph.id(index));
        out.put("_");
    } else {
        out.put(" [*]");
    }
}

/// Text in which no character means anything.
#[rustfmt::skip]
fn escape(out: &mut Text, text: &str) {
    out.escape(text, &[
        ('"', "#34;"), ('#', "#35;"), ('%', "#37;"), ('&', "#38;"), ('*', "#42;"), (':', "#58;"), (';', "#59;"), ('<', "#60;"),
        ('>', "#62;"), ('\\', "#92;"), ('`', "#96;"), ('{', "#123;"), ('}', "#125;"), ('~', "#126;"), ('$', "#36;"),
    ]);
}

#[cfg(test)]
mod tests {
    use super::super::graph::examples::{colt, ported_in};
    use super::mermaid;

    #[test]
    fn a_move_is_one_line_and_a_doubt_has_a_note() {
        let text = mermaid(&colt());
        for line in [
            "    Quarantined_ --> Free_: quarantine expires (system) [F-01]\n",
            "    Activated_ --> Activated_: updateCustomer ADD (Premium)<br/>updateCustomer MODIFY\n",
            "    class Port_Out_In_Progress_ inProgress\n",
            "    PortOut_ --> [*]\n",
            "    note right of Quarantined_\n        the source contradicts itself\n        F-01, quarantine expires\n    end note\n",
        ] {
            assert!(text.contains(line), "{line}{text}");
        }
    }

    #[test]
    fn the_beginning_is_a_dot() {
        let text = mermaid(&ported_in());
        assert!(text.contains("    [*] --> PortIn_Allocated_: port-in confirmed (system)\n"), "{text}");
        assert!(!text.contains("start"), "{text}");
    }

    #[test]
    fn text_means_nothing_to_the_parser() {
        let mut graph = colt();
        graph.edges.iter_mut().take(1).for_each(|edge| edge.label = "a: b; \"c\" --> {d}\n%% e".into());
        let text = mermaid(&graph);
        assert!(text.contains(": a#58; b#59; #34;c#34; --#62; #123;d#125; #37;#37; e\n"), "{text}");
    }
}

//! GEXF 1.3 and GraphML: actors as nodes, statements as edges. Labels go from who says them to whom they are about, and two
//! of them between the same two are two edges.

use super::{
    dossier::Dossier,
    row::{self, Key, Row, What},
};
use std::{collections::BTreeSet, fmt::Write as _};

/// The name of a key in a graph: some names are taken there.
pub(super) fn title(what: What, key: Key) -> String {
    match (what, key.name) {
        (_, "id") => "own-id".to_owned(),
        (_, "source") => "sources".to_owned(),
        (What::Relation, "kind") => "relation".to_owned(),
        _ => key.text(),
    }
}

/// The key of a name in a graph.
pub(super) fn key(what: What, title: &str) -> Option<Key> {
    match (what, title) {
        (_, "own-id") => Some(Key::plain("id")),
        (_, "sources") => Some(Key::plain("source")),
        (What::Relation, "relation") => Some(Key::plain("kind")),
        // Other tools give every edge a number under that name, and the end of it under the other.
        (_, "id" | "source") => None,
        _ => Key::of(what, title),
    }
}

/// The attribute that says what an edge is.
pub(super) const STATEMENT: &str = "statement";

/// A node or an edge, ready to be written.
struct Shape {
    id: String,
    label: String,
    /// The ends of an edge.
    ends: Option<(String, String)>,
    /// The first and the last day.
    days: (Option<String>, Option<String>),
    values: Vec<(String, String)>,
}

/// The nodes and the edges of a dossier, and how many letters XML cannot hold were replaced. Days stay among the values
/// where the format has no place of its own for them.
fn shapes(dossier: &Dossier, with_spells: bool) -> (Vec<Shape>, Vec<Shape>) {
    let (mut nodes, mut edges) = (Vec::new(), Vec::new());
    for row in row::rows(dossier) {
        let at = edges.len();
        match row.what {
            What::Source => {}
            What::Actor => nodes.push(shape(&row, with_spells, row.get("id").unwrap_or_default().to_owned())),
            _ => edges.push(shape(&row, with_spells, format!("e{at}"))),
        }
    }
    (nodes, edges)
}

fn shape(row: &Row, with_spells: bool, id: String) -> Shape {
    let (native, ends): (&[&str], _) = match row.what {
        What::Label => (&["about", "by"], Some(("by", "about"))),
        What::SameAs | What::Relation => (&["one", "other"], Some(("one", "other"))),
        _ => (&["id"], None),
    };
    let in_spell = |name: &str| with_spells && ends.is_some() && matches!(name, "from" | "until");
    let text = |name: &str| row.any(name).unwrap_or_default().to_owned();
    let label = match row.what {
        What::Label if row.get("denies") == Some("true") => format!("not: {}", text("term")),
        What::Label => text("term"),
        What::SameAs => "same as".to_owned(),
        What::Relation => text("kind"),
        _ => text("name"),
    };
    let values = row
        .cells
        .iter()
        .filter(|(key, _)| !(in_spell(key.name) || key.language.is_none() && native.contains(&key.name)));
    let mut values: Vec<(String, String)> = values
        .map(|(key, text)| (title(row.what, *key), text.clone()))
        .collect();
    if ends.is_some() {
        values.insert(0, (STATEMENT.to_owned(), row.what.word().to_owned()));
    }
    let day = |name: &str| row.get(name).map(str::to_owned).filter(|_| in_spell(name));
    Shape {
        id,
        label,
        ends: ends.map(|(from, to)| (text(from), text(to))),
        days: (day("from"), day("until")),
        values,
    }
}

fn titles(shapes: &[Shape]) -> BTreeSet<&str> {
    let values = shapes.iter().flat_map(|it| &it.values);
    values.map(|(title, _)| title.as_str()).collect()
}

/// Text as it may stand in XML, in an attribute too. What XML cannot hold at all is counted where it is replaced.
struct Xml {
    text: String,
    replaced: usize,
}

impl Xml {
    fn put(&mut self, text: &str) -> &mut Self {
        self.text.push_str(text);
        self
    }

    fn value(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            match letter {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '"' => self.text.push_str("&quot;"),
                '\t' | '\n' | '\r' => {
                    let _ = write!(self.text, "&#{};", u32::from(letter));
                }
                '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                    self.replaced += 1;
                    self.text.push(char::REPLACEMENT_CHARACTER);
                }
                letter => self.text.push(letter),
            }
        }
        self
    }

    fn attribute(&mut self, name: &str, text: &str) -> &mut Self {
        self.put(" ").put(name).put("=\"").value(text).put("\"")
    }
}

/// GEXF 1.3; the text, and how many letters XML cannot hold were replaced.
pub(super) fn write_gexf(dossier: &Dossier) -> (String, usize) {
    let (nodes, edges) = shapes(dossier, true);
    let mut xml = Xml {
        text: String::new(),
        replaced: 0,
    };
    xml.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n");
    xml.put("<meta><creator>Salida</creator></meta>\n");
    xml.put(
        "<graph mode=\"dynamic\" defaultedgetype=\"directed\" timeformat=\"date\" timerepresentation=\"interval\">\n",
    );
    for (class, shapes) in [("node", &nodes), ("edge", &edges)] {
        xml.put("<attributes mode=\"static\"")
            .attribute("class", class)
            .put(">\n");
        for title in titles(shapes) {
            xml.put("<attribute").attribute("id", title).attribute("title", title);
            xml.put(" type=\"string\"/>\n");
        }
        xml.put("</attributes>\n");
    }
    for (list, one, shapes) in [("nodes", "node", &nodes), ("edges", "edge", &edges)] {
        xml.put("<").put(list).put(">\n");
        for shape in shapes {
            xml.put("<").put(one).attribute("id", &shape.id);
            if let Some((from, to)) = &shape.ends {
                xml.attribute("source", from).attribute("target", to);
            }
            xml.attribute("label", &shape.label).put("><attvalues>");
            for (title, value) in &shape.values {
                xml.put("<attvalue")
                    .attribute("for", title)
                    .attribute("value", value)
                    .put("/>");
            }
            xml.put("</attvalues>");
            spell(&mut xml, &shape.days);
            xml.put("</").put(one).put(">\n");
        }
        xml.put("</").put(list).put(">\n");
    }
    xml.put("</graph>\n</gexf>\n");
    (xml.text, xml.replaced)
}

/// Both ends of a spell are its days; one that is not there is open.
fn spell(xml: &mut Xml, days: &(Option<String>, Option<String>)) {
    if days.0.is_none() && days.1.is_none() {
        return;
    }
    xml.put("<spells><spell");
    for (name, day) in [("start", &days.0), ("end", &days.1)] {
        if let Some(day) = day {
            xml.attribute(name, day);
        }
    }
    xml.put("/></spells>");
}

/// GraphML; the text, and how many letters XML cannot hold were replaced.
pub(super) fn write_graphml(dossier: &Dossier) -> (String, usize) {
    let (nodes, edges) = shapes(dossier, false);
    let mut xml = Xml {
        text: String::new(),
        replaced: 0,
    };
    xml.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    for (of, shapes) in [("node", &nodes), ("edge", &edges)] {
        for title in titles(shapes).into_iter().chain(["label"]) {
            xml.put("<key")
                .attribute("id", &format!("{of}-{title}"))
                .attribute("for", of);
            xml.attribute("attr.name", title).put(" attr.type=\"string\"/>\n");
        }
    }
    xml.put("<graph edgedefault=\"directed\">\n");
    for (of, shapes) in [("node", &nodes), ("edge", &edges)] {
        for shape in shapes {
            xml.put("<").put(of).attribute("id", &shape.id);
            if let Some((from, to)) = &shape.ends {
                xml.attribute("source", from).attribute("target", to);
            }
            xml.put(">");
            let label = ("label".to_owned(), shape.label.clone());
            for (title, value) in std::iter::once(&label).chain(&shape.values) {
                xml.put("<data")
                    .attribute("key", &format!("{of}-{title}"))
                    .put(">")
                    .value(value);
                xml.put("</data>");
            }
            xml.put("</").put(of).put(">\n");
        }
    }
    xml.put("</graph>\n</graphml>\n");
    (xml.text, xml.replaced)
}

//! Columns of plain text, aligned by characters.

/// Lines of columns: the first column to the left, the others to the right, two spaces between.
pub(crate) fn grid(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.chars().count())
            .max()
    };
    let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or(0)).collect();
    let mut out = String::new();
    for row in rows {
        let cells = row.iter().zip(&widths).enumerate().map(|(index, (cell, width))| {
            let gap = " ".repeat(width - cell.chars().count());
            if index == 0 {
                format!("{cell}{gap}")
            } else {
                format!("{gap}{cell}")
            }
        });
        out.push_str("  ");
        out.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::grid;

    #[test]
    fn words_stand_left_and_numbers_right_whatever_their_letters() {
        let rows = [["año", "1"], ["before", "1,234"]].map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(grid(&rows), "  año         1\n  before  1,234\n");
    }
}

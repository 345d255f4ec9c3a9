//! Whether an effect lasts: the earlier half of the time after beside the later one.

use super::windows;
use crate::panel::answer::Durability;
use salida_impact::panel::Path;

/// None with a single period after.
pub(super) fn durability(periods: &[String], path: &Path, placebos: &[Path]) -> Option<Durability> {
    let post = path.post();
    let middle = post.start + post.len() / 2;
    if middle == post.start {
        return None;
    }
    let (early, late) = (path.mean_gap(post.start..middle), path.mean_gap(middle..post.end));
    let gaps = path.gaps();
    let running: Vec<f64> = { gaps.iter().skip(post.start) }
        .scan(0.0, |sum, gap| {
            *sum += gap;
            Some(*sum)
        })
        .collect();
    let settled = *running.get(middle - post.start - 1)?;
    let turned = (middle..post.end).find(|row| running.get(row - post.start).is_some_and(|sum| sum * settled < 0.0));
    Some(Durability {
        early,
        late,
        late_from: periods.get(middle)?.clone(),
        kept: (early != 0.0).then(|| late / early),
        late_rank: (!placebos.is_empty()).then(|| windows::rank(path, placebos, &(middle..post.end))),
        turned: turned.and_then(|row| periods.get(row).cloned()),
    })
}

#[cfg(test)]
mod tests {
    use super::durability;
    use salida_impact::panel::Path;

    #[test]
    fn an_effect_that_fades_and_turns_is_told_with_its_date() {
        let path = Path {
            observed: vec![5.0, 5.0, 3.0, 4.0, 6.0, 9.0],
            counterfactual: vec![5.0; 6],
            before: 2,
        };
        let names: Vec<String> = (2001..2007).map(|year: i32| year.to_string()).collect();
        let found = durability(&names, &path, &[]).unwrap();
        assert_eq!((found.early, found.late, found.kept), (-1.5, 2.5, Some(2.5 / -1.5)));
        assert_eq!(
            (found.late_from.as_str(), found.turned.as_deref()),
            ("2005", Some("2006"))
        );
    }
}

//! Periods in the order of time: years or plain numbers, months, quarters or days, and nothing that has to be guessed.

use salida_world::Day;

/// The periods of a table.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Order {
    /// Keys in the order of time, none twice.
    keys: Vec<f64>,
    /// What each is called.
    pub(super) names: Vec<String>,
    /// How names are read.
    form: Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Number,
    Month,
    Quarter,
    Day,
}

impl Order {
    /// The order of these names; else one that does not go with the others.
    pub(super) fn of<'a>(names: impl Iterator<Item = &'a str> + Clone) -> Result<Self, String> {
        let mut wrong = String::new();
        for form in [Form::Number, Form::Month, Form::Quarter, Form::Day] {
            match keyed(names.clone(), form) {
                Ok(keyed) => return Ok(Self::sorted(keyed, form)),
                // The name told is one that does not go with the form that the first of them has.
                Err((0, _)) => {}
                Err((_, name)) => wrong = name,
            }
        }
        let mut names = names;
        Err(if wrong.is_empty() {
            names.next().unwrap_or_default().to_owned()
        } else {
            wrong
        })
    }

    fn sorted(mut keyed: Vec<(f64, String)>, form: Form) -> Self {
        keyed.sort_by(|(left, one), (right, other)| left.total_cmp(right).then_with(|| one.cmp(other)));
        keyed.dedup_by(|(later, _), (earlier, _)| later == earlier);
        let (keys, names) = keyed.into_iter().unzip();
        Self { keys, names, form }
    }

    /// The place of a period.
    pub(super) fn place(&self, name: &str) -> Option<usize> {
        let key = key(name, self.form)?;
        self.keys.iter().position(|own| *own == key)
    }

    /// The place of the first period that is not before that one: their number when all are, none when it is no period.
    pub(super) fn not_before(&self, name: &str) -> Option<usize> {
        let key = key(name, self.form)?;
        Some(self.keys.iter().take_while(|own| **own < key).count())
    }

    /// The place of the last period that is not after that one.
    pub(super) fn not_after(&self, name: &str) -> Option<usize> {
        let key = key(name, self.form)?;
        self.keys.iter().take_while(|own| **own <= key).count().checked_sub(1)
    }

    /// How many periods are missing between others, by the usual step, and the first one after which any is.
    pub(super) fn gaps(&self) -> (usize, Option<&str>) {
        let steps = || {
            self.keys
                .windows(2)
                .filter_map(|pair| Some(pair.get(1)? - pair.first()?))
        };
        let usual = steps().fold(f64::INFINITY, f64::min);
        if self.form == Form::Day && usual > 1.0 && !steps().all(|step| step % usual == 0.0) {
            // Days at the beginnings of months lie 28 to 31 days apart.
            return (0, None);
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a small count of steps"
        )]
        let lacking = |step: f64| (libm::round(step / usual).clamp(1.0, 1e9) as usize) - 1;
        let first = steps().position(|step| lacking(step) > 0);
        let name = first.and_then(|at| self.names.get(at)).map(String::as_str);
        (steps().map(lacking).sum(), name)
    }
}

type Keyed = Vec<(f64, String)>;

fn keyed<'a>(names: impl Iterator<Item = &'a str>, form: Form) -> Result<Keyed, (usize, String)> {
    let one = |(at, name): (usize, &str)| match key(name, form) {
        Some(key) => Ok((key, called(name, key, form))),
        None => Err((at, name.to_owned())),
    };
    names.enumerate().map(one).collect()
}

/// Whole numbers are called without the zeros that spreadsheets put behind them.
fn called(name: &str, key: f64, form: Form) -> String {
    if form == Form::Number && key.fract() == 0.0 && key.abs() < 1e15 {
        format!("{key:.0}")
    } else {
        name.to_owned()
    }
}

fn key(name: &str, form: Form) -> Option<f64> {
    match form {
        Form::Number => {
            let plain = name.bytes().all(|byte| byte.is_ascii_digit() || b".-".contains(&byte));
            name.parse().ok().filter(|value: &f64| plain && value.is_finite())
        }
        Form::Month => part(name, &["-", "m", "M"], 12),
        Form::Quarter => part(name, &["q", "Q", "-Q", "-q"], 4),
        Form::Day => name.parse::<Day>().ok().map(|day| f64::from(day.number())),
    }
}

/// `2012-03`, `2012m3`, `2012Q1`: a year of four digits and a number up to `most`.
fn part(name: &str, between: &[&str], most: u16) -> Option<f64> {
    let (year, rest) = name.split_at_checked(4)?;
    let year: u16 = year.parse().ok()?;
    let digits = between.iter().find_map(|mark| rest.strip_prefix(mark))?;
    let plain = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number: u16 = digits.parse().ok().filter(|_| plain)?;
    (1..=most)
        .contains(&number)
        .then(|| f64::from(year) * f64::from(most) + f64::from(number - 1))
}

#[cfg(test)]
mod tests {
    use super::Order;

    fn order(names: &[&str]) -> Result<Vec<String>, String> {
        Order::of(names.iter().copied()).map(|order| order.names)
    }

    #[test]
    fn years_months_quarters_and_days_come_in_the_order_of_time() {
        assert_eq!(order(&["10", "9", "1970.0", "1970"]).unwrap(), ["9", "10", "1970"]);
        assert_eq!(order(&["2012m10", "2012m9"]).unwrap(), ["2012m9", "2012m10"]);
        assert_eq!(order(&["2012-10", "2012-09"]).unwrap(), ["2012-09", "2012-10"]);
        assert_eq!(order(&["2012Q4", "2011Q4"]).unwrap(), ["2011Q4", "2012Q4"]);
        assert_eq!(
            order(&["2012-03-09", "2012-03-01"]).unwrap(),
            ["2012-03-01", "2012-03-09"]
        );
    }

    #[test]
    fn what_does_not_go_with_the_others_is_named() {
        assert_eq!(order(&["2012", "2013", "total"]).unwrap_err(), "total");
        assert_eq!(order(&["spring", "summer"]).unwrap_err(), "spring");
        assert_eq!(order(&["2012-03", "2012-13"]).unwrap_err(), "2012-13");
    }

    #[test]
    fn gaps_are_counted_by_the_usual_step() {
        let gaps = |names: &[&str]| {
            let order = Order::of(names.iter().copied()).unwrap();
            let (many, after) = order.gaps();
            (many, after.map(str::to_owned))
        };
        assert_eq!(gaps(&["2010", "2011", "2014"]), (2, Some("2011".to_owned())));
        assert_eq!(gaps(&["2000", "2005", "2010"]), (0, None));
        assert_eq!(gaps(&["2010-11", "2010-12", "2011-01"]), (0, None));
        assert_eq!(gaps(&["2010-01-01", "2010-02-01", "2010-03-01"]), (0, None));
        assert_eq!(gaps(&["2010"]), (0, None));
    }

    #[test]
    fn a_date_between_periods_is_the_next_one() {
        let order = Order::of(["2010", "2012", "2014"].into_iter()).unwrap();
        assert_eq!((order.not_before("2011"), order.not_after("2013")), (Some(1), Some(1)));
        assert_eq!((order.not_before("2020"), order.not_after("2000")), (Some(3), None));
        assert_eq!((order.place("2012.0"), order.place("x")), (Some(1), None));
    }
}

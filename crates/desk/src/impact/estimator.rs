//! The ways in which the impact of a case can be estimated, by name, in the order in which they are told.

/// A way to estimate what changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Estimator {
    /// The windows that the case states, against one another.
    BeforeAfter,
    /// A series whose rate wanders, carried on.
    Latent,
    /// A series of independent counts that vary more than by chance, carried on.
    NegativeBinomial,
    /// A series of independent counts that vary by chance alone, carried on.
    Poisson,
}

impl Estimator {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::BeforeAfter, Self::Latent, Self::NegativeBinomial, Self::Poisson];

    /// Its name.
    pub fn word(self) -> &'static str {
        match self {
            Self::BeforeAfter => "before-after",
            Self::Latent => "latent-negative-binomial",
            Self::NegativeBinomial => "negative-binomial",
            Self::Poisson => "poisson",
        }
    }

    /// The one of that name.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

//! What is compared: a block for each outcome and date, and the methods that are put to it.

use super::{Course, PER, budget, gang};
use crate::panel::answer::{NotDone, Skipped};
use crate::panel::asked::PanelAsked;
use crate::panel::methods::{Given, Named, Shared};
use crate::panel::read::Taken;
use salida_impact::method::Fit;
use salida_impact::panel::{Block, Cut, Flaw, Left, Panel, Piece, Reading, Scale, cut};

/// A comparison that is to be made.
pub(super) struct Ground<'a> {
    pub(super) panel: &'a Panel,
    pub(super) taken: &'a Taken,
    pub(super) outcome: usize,
    pub(super) from: usize,
    pub(super) treated: Vec<usize>,
    /// Rates, or the outcome as it was recorded.
    pub(super) piece: Piece,
    /// Counts with their exposure, for methods of counts; none where no exposure was given.
    pub(super) counts: Option<Piece>,
    pub(super) left: Vec<Left>,
    pub(super) per: Option<f64>,
    pub(super) seed: u64,
    /// So many placebos at most, where somebody says so.
    pub(super) placebos: Option<usize>,
    pub(super) methods: Vec<Method>,
    /// Methods that are too much work without being named.
    pub(super) not_done: Vec<NotDone>,
}

/// A method on its block.
pub(super) struct Method {
    pub(super) named: Named,
    /// None where there is none for this panel; then the fit says why.
    pub(super) made: Option<Shared>,
    pub(super) on_counts: bool,
    pub(super) fit: Option<Result<Fit, Flaw>>,
}

impl Ground<'_> {
    pub(super) fn block(&self, method: &Method) -> &Block {
        let counts = self.counts.as_ref().filter(|_| method.on_counts);
        counts.map_or(&self.piece.block, |piece| &piece.block)
    }

    /// What a method is made for on this block.
    pub(super) fn given<'g>(&'g self, block: &'g Block) -> Given<'g> {
        let counts = self
            .counts
            .as_ref()
            .filter(|piece| std::ptr::eq(&raw const piece.block, block));
        Given {
            block,
            panel: self.panel,
            periods: &counts.unwrap_or(&self.piece).periods,
            seed: self.seed,
        }
    }

    /// The least p-value that a placebo test can give here, by the method with the most placebos.
    pub(super) fn smallest_p(&self) -> f64 {
        let groups = |method: &Method| {
            let block = self.block(method);
            budget::groups(method.named, block, self.placebos, self.seed)
                .groups
                .len()
        };
        1.0 / (self.methods.iter().map(groups).max().unwrap_or(0) + 1) as f64
    }

    pub(super) fn scale(&self) -> Scale {
        self.per.map_or(Scale::AsRecorded, Scale::Per)
    }

    pub(super) fn cut(&self, scale: Scale, reading: Reading) -> Cut<'_> {
        Cut {
            outcome: self.outcome,
            treated: &self.treated,
            from: self.from,
            without: &self.taken.without,
            window: self.taken.window.clone(),
            scale,
            reading,
        }
    }
}

/// The block of an outcome and a date with its methods, or why there is none.
pub(super) fn ground<'a>(
    taken: &'a Taken,
    asked: &PanelAsked,
    outcome: usize,
    (from, treated): (usize, &[usize]),
) -> Result<Ground<'a>, (Flaw, Vec<Left>)> {
    let panel = &taken.panel;
    let has_exposure = !panel.exposure.is_empty();
    let per = has_exposure.then(|| asked.per.unwrap_or(PER));
    let wanted = |scale| Cut {
        outcome,
        treated,
        from,
        without: &taken.without,
        window: taken.window.clone(),
        scale,
        reading: Reading::Best,
    };
    let (piece, left) = cut(panel, &wanted(per.map_or(Scale::AsRecorded, Scale::Per)));
    let piece = match piece {
        Ok(piece) => piece,
        Err(flaw) => return Err((flaw, left)),
    };
    let counts = if has_exposure {
        cut(panel, &wanted(Scale::WithExposure)).0.ok()
    } else {
        None
    };
    let mut ground = Ground {
        panel,
        taken,
        outcome,
        from,
        treated: treated.to_vec(),
        piece,
        counts,
        left,
        per,
        seed: asked.seed,
        placebos: asked.placebos,
        methods: Vec::new(),
        not_done: Vec::new(),
    };
    for named in named(asked) {
        ground.put(named, !asked.methods.is_empty());
    }
    Ok(ground)
}

/// The methods of blocks that are asked for, all of them where none is named, in the order of the table.
pub(super) fn named(asked: &PanelAsked) -> Vec<Named> {
    let mut named: Vec<Named> = if asked.methods.is_empty() {
        Named::all().collect()
    } else {
        asked.methods.clone()
    };
    named.sort_unstable();
    named.dedup();
    named.retain(|named| named.is_of_a_block());
    named
}

impl Ground<'_> {
    fn put(&mut self, named: Named, is_asked: bool) {
        let on_counts = named.takes_counts() && self.counts.is_some();
        let block = self.counts.as_ref().filter(|_| on_counts).unwrap_or(&self.piece);
        let made = named.made(&self.given(&block.block));
        // What needs covariates, or several treated units, is told as refused only where somebody asked for it.
        let is_silent = |flaw: &Flaw| [Flaw::NoPredictor, Flaw::OneTreated].contains(flaw);
        if !is_asked && made.as_ref().err().is_some_and(is_silent) {
            return;
        }
        if !is_asked && !budget::is_usual(named, &block.block) {
            self.not_done.push(NotDone {
                method: named.word(),
                what: Skipped::Method,
            });
            return;
        }
        let (made, fit) = match made {
            Ok(made) => (Some(made), None),
            Err(flaw) => (None, Some(Err(flaw))),
        };
        self.methods.push(Method {
            named,
            made,
            on_counts,
            fit,
        });
    }
}

/// Every method on its block: what everything else is compared with.
pub(super) fn fit_all(grounds: &mut [Ground<'_>], course: &Course<'_>) {
    let all: Vec<(usize, usize)> = { grounds.iter().enumerate() }
        .flat_map(|(at, ground)| (0..ground.methods.len()).map(move |method| (at, method)))
        .collect();
    let fits = gang::run(all.len(), course, |at| {
        let (ground, method) = all.get(at)?;
        let ground = grounds.get(*ground)?;
        let method = ground.methods.get(*method)?;
        Some(method.made.as_ref()?.fit(ground.block(method)))
    });
    for ((ground, method), fit) in all.into_iter().zip(fits) {
        if let Some(method) = grounds
            .get_mut(ground)
            .and_then(|ground| ground.methods.get_mut(method))
        {
            method.fit = fit.flatten().or(method.fit.take());
        }
    }
}

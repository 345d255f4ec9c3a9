//! `salida standing --watch`: follows a growing stream of reports.

use crate::{arguments::Standing, outcome::Outcome};
use salida_desk::{Asked, Opened};
use salida_page::Words;
use std::path::Path;

pub(super) fn run(_asked: &Standing, _file: &Path, _opened: &Opened, _question: &Asked, _words: &Words) -> Outcome {
    Outcome::Usage
}

//! What kind of thing a piece of syntax is.

use quote::ToTokens;
use syn::{Arm, BinOp};

/// The same operator, wherever it stands.
pub fn same(one: &BinOp, other: &BinOp) -> bool {
    std::mem::discriminant(one) == std::mem::discriminant(other)
}

/// Says a value in words or for people who program: what no result rests on.
pub fn shows(implementation: &syn::ItemImpl) -> bool {
    let path = implementation.trait_.as_ref().map(|(_, path, _)| path);
    { path.and_then(|path| path.segments.last()) }.is_some_and(|it| it.ident == "Debug" || it.ident == "Display")
}

/// Built for tests only.
pub fn is_test(attributes: &[syn::Attribute]) -> bool {
    { attributes.iter() }.any(|it| it.to_token_stream().to_string().replace(' ', "") == "#[cfg(test)]")
}

/// True for a last arm that takes whatever comes.
pub fn takes_all(arm: &Arm) -> bool {
    let plain = match &arm.pat {
        syn::Pat::Wild(_) => true,
        syn::Pat::Ident(it) => it.subpat.is_none() && it.ident.to_string().starts_with(char::is_lowercase),
        _ => false,
    };
    plain && arm.guard.is_none()
}

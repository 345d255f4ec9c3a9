//! What stands in for what: operators, methods, and the constants that a function may return instead of its work.

use quote::ToTokens;
use syn::{BinOp, GenericArgument, PathArguments, ReturnType, Type, parse_quote};

/// The neighbours of an operator. Those of `&&` and `||` are their operands alone.
pub fn operators(operator: &BinOp) -> Vec<BinOp> {
    match operator {
        BinOp::Lt(_) => vec![parse_quote!(<=), parse_quote!(>=)],
        BinOp::Le(_) => vec![parse_quote!(<), parse_quote!(>)],
        BinOp::Gt(_) => vec![parse_quote!(>=), parse_quote!(<=)],
        BinOp::Ge(_) => vec![parse_quote!(>), parse_quote!(<)],
        BinOp::Eq(_) => vec![parse_quote!(!=)],
        BinOp::Ne(_) => vec![parse_quote!(==)],
        BinOp::Add(_) => vec![parse_quote!(-)],
        BinOp::Sub(_) | BinOp::Mul(_) => vec![parse_quote!(+)],
        BinOp::Div(_) => vec![parse_quote!(*)],
        BinOp::Rem(_) => vec![parse_quote!(/)],
        BinOp::AddAssign(_) => vec![parse_quote!(-=)],
        BinOp::SubAssign(_) | BinOp::MulAssign(_) => vec![parse_quote!(+=)],
        BinOp::BitAnd(_) => vec![parse_quote!(|)],
        BinOp::BitOr(_) => vec![parse_quote!(&)],
        BinOp::BitAndAssign(_) => vec![parse_quote!(|=)],
        BinOp::BitOrAssign(_) => vec![parse_quote!(&=)],
        _ => Vec::new(),
    }
}

/// The opposite of a method, where it has one that takes the same.
pub fn method(name: &str) -> Option<&'static str> {
    Some(match name {
        "min" => "max",
        "max" => "min",
        "min_by_key" => "max_by_key",
        "max_by_key" => "min_by_key",
        "any" => "all",
        "all" => "any",
        "first" => "last",
        "last" => "first",
        "is_some" => "is_none",
        "is_none" => "is_some",
        "is_some_and" => "is_none_or",
        "is_none_or" => "is_some_and",
        "checked_add" => "checked_sub",
        "checked_sub" => "checked_add",
        "saturating_add" => "saturating_sub",
        "saturating_sub" | "saturating_mul" => "saturating_add",
        _ => return None,
    })
}

/// Constants of the type that a function returns, as many as can be told from how the type is written.
pub fn constants(returns: &ReturnType) -> Vec<String> {
    match returns {
        ReturnType::Default => vec![String::from("()")],
        ReturnType::Type(_, written) => of_type(written),
    }
}

fn of_type(written: &Type) -> Vec<String> {
    match written {
        Type::Tuple(tuple) => {
            let each: Vec<Vec<String>> = tuple.elems.iter().map(of_type).collect();
            let most = each.iter().map(Vec::len).max().unwrap_or(1);
            let nth = |at: usize| each.iter().filter_map(|it| it.get(at).or(it.last()).cloned()).collect();
            (0..most)
                .map(nth)
                .map(|values: Vec<String>| format!("({})", values.join(", ")))
                .collect()
        }
        Type::Reference(it) if matches!(*it.elem, Type::Slice(_)) => vec![String::from("&[]")],
        Type::Path(path) => {
            let last = path.path.segments.last();
            let name = last.map(|it| it.ident.to_string()).unwrap_or_default();
            of_name(&name, last.map(|it| &it.arguments))
        }
        _ => Vec::new(),
    }
}

fn of_name(name: &str, arguments: Option<&PathArguments>) -> Vec<String> {
    let two = |one: &str, other: &str| vec![one.to_owned(), other.to_owned()];
    match name {
        "bool" => two("true", "false"),
        "f64" => two("0.0", "1.0"),
        "u8" | "u16" | "u32" | "u64" | "usize" | "i32" | "i64" | "i128" | "u128" => two("0", "1"),
        "Option" => {
            let mut values = vec![String::from("None")];
            if let Some(PathArguments::AngleBracketed(it)) = arguments
                && let Some(GenericArgument::Type(inner)) = it.args.first()
                && matches!(
                    inner.to_token_stream().to_string().as_str(),
                    "bool" | "f64" | "u64" | "i64" | "usize"
                )
            {
                values.extend(of_type(inner).iter().map(|value| format!("Some({value})")));
            }
            values
        }
        _ => vec![String::from("Default::default()")],
    }
}

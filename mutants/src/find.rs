//! Finds what to change in a file: comparisons, conditions, sums, arms of a `match`, bodies of functions.

use crate::{mutant::Mutant, shape, swap};
use proc_macro2::Span;
use quote::ToTokens;
use std::ops::Range;
use syn::{BinOp, Block, Expr, ReturnType, spanned::Spanned, visit, visit::Visit};

/// All mutants of a file. One that encloses another comes before it.
pub fn mutants(file: &str, text: &str, first: usize) -> syn::Result<Vec<Mutant>> {
    let tree = syn::parse_file(text)?;
    let mut finder = Finder {
        file,
        text,
        first,
        within: Vec::new(),
        found: Vec::new(),
    };
    finder.visit_file(&tree);
    Ok(finder.found)
}

struct Finder<'t> {
    file: &'t str,
    text: &'t str,
    first: usize,
    within: Vec<String>,
    found: Vec<Mutant>,
}

impl Finder<'_> {
    /// The next number, as a condition.
    fn live(&self) -> String {
        format!("crate::live_mutant::is({})", self.first + self.found.len())
    }

    fn add(&mut self, span: Span, at: Range<usize>, what: &str, before: String, after: &str) {
        let shown: Vec<&str> = self.text[span.byte_range()].split_whitespace().collect();
        let shown: String = shown.join(" ").chars().take(100).collect();
        self.found.push(Mutant {
            number: u32::try_from(self.first + self.found.len()).unwrap_or(u32::MAX),
            file: self.file.to_owned(),
            line: span.start().line,
            function: self.within.join("::"),
            change: format!("{shown} -> {what}"),
            at,
            before,
            after: after.to_owned(),
        });
    }

    /// An expression becomes another.
    fn replace(&mut self, expression: &Expr, what: &str, other: &str) {
        let before = format!("(if {} {{ {other} }} else {{", self.live());
        let span = expression.span();
        self.add(span, span.byte_range(), what, before, "})");
    }

    fn negate(&mut self, expression: &Expr) {
        self.replace(expression, "not", &format!("!({})", expression.to_token_stream()));
    }

    /// A condition that nothing else changes as a whole.
    fn condition(&mut self, expression: &Expr) {
        if matches!(
            expression,
            Expr::MethodCall(_) | Expr::Call(_) | Expr::Path(_) | Expr::Field(_)
        ) {
            self.negate(expression);
        }
    }

    /// The operands of `&&` become true, those of `||` false: as if they were not written.
    fn operands(&mut self, binary: &syn::ExprBinary) {
        let nothing = match binary.op {
            BinOp::And(_) => "true",
            BinOp::Or(_) => "false",
            _ => return,
        };
        for operand in [&binary.left, &binary.right] {
            let chained = matches!(&**operand, Expr::Binary(it) if shape::same(&it.op, &binary.op));
            if !chained && !matches!(**operand, Expr::Let(_)) {
                self.replace(operand, nothing, nothing);
            }
        }
    }

    fn body(&mut self, returns: &ReturnType, block: &Block) {
        if block.stmts.is_empty() {
            return;
        }
        let at = block.brace_token.span.open().byte_range().end;
        for value in swap::constants(returns) {
            let before = format!(" if {} {{ return {value}; }}", self.live());
            let what = format!("return {value}");
            self.add(block.brace_token.span.open(), at..at, &what, before, "");
        }
    }

    fn function(&mut self, signature: &syn::Signature, block: &Block, attributes: &[syn::Attribute]) {
        if signature.constness.is_some() || shape::is_test(attributes) {
            return;
        }
        self.within.push(signature.ident.to_string());
        self.body(&signature.output, block);
        self.visit_block(block);
        self.within.pop();
    }
}

impl<'t> Visit<'t> for Finder<'_> {
    fn visit_item_fn(&mut self, it: &'t syn::ItemFn) {
        self.function(&it.sig, &it.block, &it.attrs);
    }

    fn visit_impl_item_fn(&mut self, it: &'t syn::ImplItemFn) {
        self.function(&it.sig, &it.block, &it.attrs);
    }

    fn visit_item_impl(&mut self, it: &'t syn::ItemImpl) {
        if !shape::shows(it) {
            let name = it.self_ty.to_token_stream().to_string();
            self.within
                .push(name.split([' ', '<']).next().unwrap_or_default().to_owned());
            visit::visit_item_impl(self, it);
            self.within.pop();
        }
    }

    fn visit_item_mod(&mut self, it: &'t syn::ItemMod) {
        if !shape::is_test(&it.attrs) {
            visit::visit_item_mod(self, it);
        }
    }

    fn visit_item_const(&mut self, _: &'t syn::ItemConst) {}
    fn visit_item_static(&mut self, _: &'t syn::ItemStatic) {}
    fn visit_impl_item_const(&mut self, _: &'t syn::ImplItemConst) {}
    fn visit_attribute(&mut self, _: &'t syn::Attribute) {}
    fn visit_type(&mut self, _: &'t syn::Type) {}
    fn visit_pat(&mut self, _: &'t syn::Pat) {}

    fn visit_expr_repeat(&mut self, it: &'t syn::ExprRepeat) {
        self.visit_expr(&it.expr);
    }

    fn visit_expr(&mut self, it: &'t Expr) {
        match it {
            Expr::Binary(binary) => {
                for op in swap::operators(&binary.op) {
                    let other = syn::ExprBinary { op, ..binary.clone() };
                    self.replace(
                        it,
                        &op.to_token_stream().to_string(),
                        &other.to_token_stream().to_string(),
                    );
                }
                self.operands(binary);
            }
            Expr::Unary(unary) if !matches!(unary.op, syn::UnOp::Deref(_)) => {
                self.replace(it, "without its sign", &unary.expr.to_token_stream().to_string());
            }
            Expr::MethodCall(call) => {
                if let Some(name) = swap::method(&call.method.to_string()) {
                    let method = syn::Ident::new(name, call.method.span());
                    let other = syn::ExprMethodCall { method, ..call.clone() };
                    self.replace(it, name, &other.to_token_stream().to_string());
                }
                if let ("filter" | "retain", Some(Expr::Closure(closure))) =
                    (call.method.to_string().as_str(), call.args.first())
                {
                    self.replace(&closure.body, "true", "true");
                }
            }
            Expr::Macro(it_is) if it_is.mac.path.is_ident("matches") => self.negate(it),
            Expr::If(branch) => self.condition(&branch.cond),
            Expr::While(branch) => self.condition(&branch.cond),
            Expr::Match(arms) if arms.arms.last().is_some_and(shape::takes_all) => {
                for arm in &arms.arms[..arms.arms.len() - 1] {
                    let (live, span) = (self.live(), arm.pat.span());
                    let end = span.byte_range().end;
                    match &arm.guard {
                        None => self.add(span, end..end, "no such arm", format!(" if !{live}"), ""),
                        Some((_, guard)) => {
                            let at = guard.span().byte_range();
                            self.add(span, at, "no such arm", format!("!{live} && ("), ")");
                        }
                    }
                }
            }
            _ => {}
        }
        visit::visit_expr(self, it);
    }
}

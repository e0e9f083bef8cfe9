#pragma once

#include <optional>

#include "rules/expression/tree.hpp"

namespace claimcheck::rules::expression {

// What a call that is a macro's becomes, as cel-go expands it; nullopt: it is no macro's. A macro that is called
// wrongly is told to the tree and becomes null.
//
//   has(e.f)                        e.f as a test
//   e.all(x, p)                     fold true:  while @not_strictly_false(@result), @result && p
//   e.exists(x, p)                  fold false: while @not_strictly_false(!@result), @result || p
//   e.exists_one(x, p)              fold 0:     p ? @result + 1 : @result; then @result == 1; also existsOne
//   e.map(x, t), e.map(x, p, t)     fold []:    p ? @result + [t] : @result
//   e.filter(x, p)                  fold []:    p ? @result + [x] : @result
//   e.all(k, v, p), exists, existsOne            the same with two variables
//   e.transformList(k, v, [p,] t)   fold []:    p ? @result + [t] : @result
//   e.transformMap(k, v, [p,] t)    fold {}:    p ? cel.@mapInsert(@result, k, t) : @result
//   e.transformMapEntry(k, v, [p,] t)  fold {}: p ? cel.@mapInsert(@result, t) : @result
//   cel.bind(x, e, r)               fold x = e over []: never; then r
//   o.optMap(x, t)                  bind @target = o: @target.hasValue() ? optional.of(bind x = @target.value(): t)
//                                                                        : optional.none()
//   o.optFlatMap(x, t)              the same without optional.of()
//
// In bind the fold's variable is "#unused", its range [], its condition false and its step the accumulator.
std::optional<NodeId> expand_macro(Tree& tree, Span at, const Call& call);

}  // namespace claimcheck::rules::expression

#include "rules/expression/macros.hpp"

#include <algorithm>
#include <array>

#include "rules/expression/fold.hpp"

namespace claimcheck::rules::expression {
namespace {

using Expand = std::optional<NodeId> (*)(Expansion&);

struct Macro {
  std::string_view name;
  std::size_t arguments;
  bool is_member;
  Expand expand;
};

template <std::optional<NodeId> (*fold)(Expansion&, std::size_t), std::size_t variables>
std::optional<NodeId> over(Expansion& macro) {
  return fold(macro, variables);
}

std::optional<NodeId> has(Expansion& macro) {
  const NodeId argument = macro.argument(0);
  auto* select = std::get_if<Select>(&macro.tree()[argument].is);
  if (select && !select->is_test && !select->is_optional) {
    select->is_test = true;
    macro.tree()[argument].at = macro.at();
    return argument;
  }
  macro.tree().refuse(macro.tree()[argument].at, "has() takes a field: has(e.f)",
                      "for an element write 'e in list' or 'list.size() > n'");
  return std::nullopt;
}

std::optional<NodeId> bind(Expansion& macro) {
  auto name = macro.variable(0);
  if (!name) return std::nullopt;
  return macro.bind(std::move(*name), macro.argument(1), macro.argument(2));
}

std::optional<NodeId> map_optional(Expansion& macro, bool is_flat) {
  constexpr std::string_view kTarget = "@target";
  auto name = macro.variable(0);
  if (!name) return std::nullopt;
  const NodeId has_value = macro.member(macro.name(kTarget), "hasValue");
  const NodeId mapped = macro.bind(std::move(*name), macro.member(macro.name(kTarget), "value"), macro.argument(1));
  const NodeId some = is_flat ? mapped : macro.call("optional.of", {mapped});
  const NodeId none = macro.call("optional.none", {});
  return macro.bind(std::string(kTarget), macro.target(), macro.call("_?_:_", {has_value, some, none}));
}

std::optional<NodeId> opt_map(Expansion& macro) {
  return map_optional(macro, false);
}
std::optional<NodeId> opt_flat_map(Expansion& macro) {
  return map_optional(macro, true);
}

constexpr auto kMacros = std::to_array<Macro>({
    {"has", 1, false, has},
    {"all", 2, true, over<fold_all, 1>},
    {"all", 3, true, over<fold_all, 2>},
    {"exists", 2, true, over<fold_exists, 1>},
    {"exists", 3, true, over<fold_exists, 2>},
    {"exists_one", 2, true, over<fold_exists_one, 1>},
    {"exists_one", 3, true, over<fold_exists_one, 2>},
    {"existsOne", 2, true, over<fold_exists_one, 1>},
    {"existsOne", 3, true, over<fold_exists_one, 2>},
    {"map", 2, true, over<fold_map, 1>},
    {"map", 3, true, over<fold_map, 1>},
    {"filter", 2, true, over<fold_filter, 1>},
    {"transformList", 3, true, over<fold_map, 2>},
    {"transformList", 4, true, over<fold_map, 2>},
    {"transformMap", 3, true, over<fold_transform_map, 2>},
    {"transformMap", 4, true, over<fold_transform_map, 2>},
    {"transformMapEntry", 3, true, over<fold_transform_entry, 2>},
    {"transformMapEntry", 4, true, over<fold_transform_entry, 2>},
    {"optMap", 2, true, opt_map},
    {"optFlatMap", 2, true, opt_flat_map},
});

bool is_bind(const Tree& tree, const Call& call) {
  if (call.function != "bind" || call.arguments.size() != 3 || call.target == kNoNode) return false;
  const auto* space = std::get_if<Identifier>(&tree[call.target].is);
  return space && space->name == "cel";
}

Expand find(const Tree& tree, const Call& call) {
  if (is_bind(tree, call)) return bind;
  const auto macro = std::ranges::find_if(kMacros, [&](const Macro& candidate) {
    return candidate.name == call.function && candidate.arguments == call.arguments.size() &&
           candidate.is_member == (call.target != kNoNode) && !call.is_absolute;
  });
  return macro == kMacros.end() ? nullptr : macro->expand;
}

}  // namespace

std::optional<NodeId> expand_macro(Tree& tree, Span at, const Call& call) {
  const Expand expand = find(tree, call);
  if (!expand || tree.is_stopped()) return std::nullopt;
  Expansion macro(tree, at, call);
  const auto expanded = expand(macro);
  if (!expanded) return tree.add(at, Literal{});
  if (expand != has) tree.add_macro(*expanded, call);
  return expanded;
}

}  // namespace claimcheck::rules::expression

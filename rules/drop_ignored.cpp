#include "rules/drop_ignored.hpp"

#include <algorithm>
#include <map>

#include "rules/rule_name.hpp"

namespace claimcheck::rules {
namespace {

// Goes through the text once, with those in hand that hold where it is.
class Sweep {
 public:
  explicit Sweep(std::vector<Suppression>& suppressions) {
    for (Suppression& one : suppressions) {
      if (one.is_in_force()) waiting_.push_back(&one);
    }
    std::ranges::stable_sort(waiting_, {}, [](const Suppression* one) { return one->range.begin; });
  }

  // Whether a rule is to be quiet at `at`, which never goes back.
  bool is_quiet(std::string_view id, std::uint32_t at) {
    for (; next_ < waiting_.size() && waiting_[next_]->range.begin <= at; ++next_) {
      of_name_[bare_name(waiting_[next_]->rule)].unused.push_back(waiting_[next_]);
    }
    const bool by_id = is_quiet_by(id, at), by_family = is_quiet_by(family_of(id), at);
    const bool by_all = !is_of_run(id) && is_quiet_by("*", at);
    return by_id || by_family || by_all;
  }

 private:
  // Of one name: where the last one in use ends, and those that were of no use so far.
  struct Held {
    std::uint32_t used_up_to = 0;
    std::vector<Suppression*> unused;
  };

  bool is_quiet_by(std::string_view name, std::uint32_t at) {
    const auto found = of_name_.find(name);
    if (found == of_name_.end()) return false;
    Held& held = found->second;
    for (Suppression* one : held.unused) {
      if (one->range.end <= at) continue;
      one->is_used = true;
      held.used_up_to = std::max(held.used_up_to, one->range.end);
    }
    held.unused.clear();
    return held.used_up_to > at;
  }

  std::vector<Suppression*> waiting_;
  std::size_t next_ = 0;
  std::map<std::string_view, Held> of_name_;
};

struct Place {
  std::uint32_t at = 0;
  std::size_t finding = 0;
};

// Where a finding may be told to be quiet: where it begins, and at the entry that it is about.
std::vector<Place> places_of(const std::vector<Finding>& findings, const Article& article) {
  std::vector<Place> out;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    out.push_back({findings[i].span.begin, i});
    if (findings[i].reference) out.push_back({article.references[index(*findings[i].reference)].span.begin, i});
  }
  std::ranges::stable_sort(out, {}, &Place::at);
  return out;
}

}  // namespace

std::uint32_t drop_ignored(std::vector<Finding>& findings, const Article& article,
                           std::vector<Suppression>& suppressions) {
  if (suppressions.empty()) return 0;
  Sweep sweep(suppressions);
  std::vector<bool> is_ignored(findings.size());
  for (const Place& place : places_of(findings, article)) {
    if (sweep.is_quiet(findings[place.finding].rule, place.at)) is_ignored[place.finding] = true;
  }
  std::vector<Finding> kept;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (!is_ignored[i]) kept.push_back(std::move(findings[i]));
  }
  const auto dropped = static_cast<std::uint32_t>(findings.size() - kept.size());
  findings = std::move(kept);
  return dropped;
}

void settle(std::vector<Suppression>& suppressions, const RuleSet& rules, std::span<const std::string> untold) {
  std::map<std::string_view, bool> judged;
  for (Suppression& one : suppressions) {
    const auto [known, is_new] = judged.emplace(one.rule, false);
    if (is_new) {
      bool asked = false, told = true;
      for (const CompiledRule& rule : rules.rules()) {
        if (!rule.enabled || is_of_run(rule.id()) || !names_rule(one.rule, rule.id())) continue;
        asked = true;
        told = told && !std::ranges::binary_search(untold, rule.id());
      }
      known->second = asked && told;
    }
    one.is_judged = known->second;
    one.is_settled = true;
  }
}

}  // namespace claimcheck::rules

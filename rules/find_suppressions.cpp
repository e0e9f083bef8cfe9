#include "rules/find_suppressions.hpp"

#include <algorithm>
#include <map>

#include "model/suggestion.hpp"
#include "rules/rule_name.hpp"
#include "rules/suppressed_block.hpp"

namespace claimcheck::rules {
namespace {

class SuppressionFinder {
 public:
  SuppressionFinder(const CheckedArticle& article, const RuleSet& rules, std::chrono::sys_days today)
      : article_(article), rules_(rules), today_(today), blocks_(article) {}

  std::vector<Suppression> find() {
    for (const Directive& directive : article_.article.directives) read(directive);
    for (const auto& [rule, starts] : open_) {
      for (const std::size_t start : starts) out_[start].is_paired = false;
    }
    return std::move(out_);
  }

 private:
  void read(const Directive& directive) {
    if (directive.rules.size() < 2 || !directive.fault.empty()) {
      add(directive, directive.rules.empty() ? std::string() : directive.rules.front());
    } else {
      for (const std::string& rule : directive.rules) add(directive, rule);
    }
  }

  void add(const Directive& directive, const std::string& rule) {
    Suppression one;
    one.rule = rule;
    one.reason = directive.reason;
    one.scope = directive.scope;
    one.fault = directive.fault;
    one.comment = directive.comment;
    one.at = directive.at;
    if (directive.until) {
      one.expires = Edtf(*directive.until);
      one.is_expired = directive.until->last_day() < today_;
    }
    if (!rule.empty()) look_up(one);
    set_range(one);
    out_.push_back(std::move(one));
  }

  void look_up(Suppression& one) const {
    one.is_known = one.rule == "*" || std::ranges::any_of(rules_.rules(), [&](const CompiledRule& rule) {
                     return names_rule(one.rule, rule.id());
                   });
    if (one.is_known) return;
    std::vector<std::string> names;
    for (const CompiledRule& rule : rules_.rules()) {
      names.push_back(rule.id());
      names.emplace_back(family_of(rule.id()));
    }
    one.suggestion = nearest(one.rule, names).value_or(std::string());
  }

  void set_range(Suppression& one) {
    switch (one.scope) {
      case DirectiveScope::block: one.range = blocks_.at(one.at); return;
      case DirectiveScope::file: one.range = {0, kTextEnd}; return;
      case DirectiveScope::start:
        one.range = {one.at, kTextEnd};
        open_[std::string(bare_name(one.rule))].push_back(out_.size());
        return;
      case DirectiveScope::end: one.is_paired = end(one); return;
    }
  }

  // Ends what names the same rule, or everything; false: there is nothing to end.
  bool end(const Suppression& by) {
    bool found = false;
    const auto close = [&](std::vector<std::size_t>& starts) {
      for (const std::size_t start : starts) out_[start].range.end = by.at;
      found = found || !starts.empty();
      starts.clear();
    };
    if (by.rule.empty()) {
      for (auto& [rule, starts] : open_) close(starts);
      open_.clear();
    } else if (const auto starts = open_.find(std::string(bare_name(by.rule))); starts != open_.end()) {
      close(starts->second);
    }
    return found;
  }

  const CheckedArticle& article_;
  const RuleSet& rules_;
  std::chrono::sys_days today_;
  SuppressedBlocks blocks_;
  std::vector<Suppression> out_;
  std::map<std::string, std::vector<std::size_t>> open_;  // starts without an end so far, by rule
};

}  // namespace

std::vector<Suppression> find_suppressions(const CheckedArticle& article, const RuleSet& rules,
                                           std::chrono::sys_days today) {
  if (article.article.directives.empty()) return {};
  return SuppressionFinder(article, rules, today).find();
}

}  // namespace claimcheck::rules

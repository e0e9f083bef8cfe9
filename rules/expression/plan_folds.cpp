#include <algorithm>
#include <utility>

#include "rules/expression/planner.hpp"

// What folds need not do again and again.
namespace claimcheck::rules::expression {
namespace {

constexpr std::uint32_t kMostSlots = 64;

using Slots = std::uint64_t;  // a bit for each

constexpr Slots below(std::uint32_t slot) {
  return slot >= kMostSlots ? ~Slots{0} : (Slots{1} << slot) - 1;
}

// Takes out of the folds of one plan what is the same in each of their turns.
class Hoist {
 public:
  explicit Hoist(Plan& plan) : plan_(plan), reads_(plan.steps.size()) {}

  void run() {
    if (plan_.folds.empty() || plan_.slots > kMostSlots) return;
    for (std::uint32_t i = 0; i < reads_.size(); ++i) reads_[i] = slots_read_by(plan_.steps[i]);
    visit(plan_.root);
  }

 private:
  // Of those outside of a step that it depends on. Parts of a step stand before it.
  Slots slots_read_by(const Step& step) const {
    Slots read = 0;
    if (step.op == Op::local || step.op == Op::append || step.op == Op::insert || step.op == Op::insert_map) {
      read |= Slots{1} << step.index;
    }
    for (std::uint32_t i = 0; i < step.count; ++i) read |= reads_[plan_.arguments[step.first + i]];
    if (step.op == Op::fold) {
      const Fold& fold = plan_.folds[step.index];
      const Slots inside = reads_[fold.condition] | reads_[fold.step] | reads_[fold.result];
      read |= reads_[fold.range] | reads_[fold.initial] | (inside & below(fold.accumulator));
    }
    return read;
  }

  static bool is_worth_keeping(Op op) {
    return op != Op::constant && op != Op::input && op != Op::local && op != Op::failure;
  }

  // The step that stands for this one inside the folds that are open.
  std::uint32_t visit(std::uint32_t id) {
    const Step step = plan_.steps[id];
    const auto outermost = std::ranges::find_if(
        open_, [&](std::uint32_t fold) { return (reads_[id] & ~below(plan_.folds[fold].accumulator)) == 0; });
    if (outermost != open_.end() && is_worth_keeping(step.op)) {
      const std::uint32_t fold = *outermost;
      const std::vector<std::uint32_t> outside(open_.begin(), outermost);
      const auto inside = std::exchange(open_, outside);
      visit_parts(step);
      open_ = inside;
      return kept(id, fold);
    }
    visit_parts(step);
    return id;
  }

  void visit_parts(const Step& step) {
    for (std::uint32_t i = 0; i < step.count; ++i) {
      const std::uint32_t part = visit(plan_.arguments[step.first + i]);
      plan_.arguments[step.first + i] = part;
    }
    if (step.op != Op::fold) return;
    const std::uint32_t range = visit(plan_.folds[step.index].range);
    const std::uint32_t initial = visit(plan_.folds[step.index].initial);
    open_.push_back(step.index);
    const std::uint32_t condition = visit(plan_.folds[step.index].condition);
    const std::uint32_t turn = visit(plan_.folds[step.index].step);
    open_.pop_back();
    const std::uint32_t result = visit(plan_.folds[step.index].result);
    Fold& fold = plan_.folds[step.index];
    fold.range = range, fold.initial = initial, fold.condition = condition, fold.step = turn, fold.result = result;
  }

  // A step that runs another once in all turns of a fold.
  std::uint32_t kept(std::uint32_t id, std::uint32_t fold) {
    const std::uint32_t slot = plan_.slots++;
    plan_.folds[fold].kept.push_back(slot);
    plan_.steps.push_back({Op::kept, slot, static_cast<std::uint32_t>(plan_.arguments.size()), 1, plan_.steps[id].at});
    plan_.arguments.push_back(id);
    plan_.is_optional.push_back(false);
    return static_cast<std::uint32_t>(plan_.steps.size() - 1);
  }

  Plan& plan_;
  std::vector<Slots> reads_;         // by step as it was planned
  std::vector<std::uint32_t> open_;  // the folds around, outermost first
};

}  // namespace

void keep_in_folds(Plan& plan) {
  Hoist(plan).run();
}

namespace {

bool is_local(const Plan& plan, std::uint32_t step, std::uint32_t slot) {
  return plan.steps[step].op == Op::local && plan.steps[step].index == slot;
}

std::uint32_t first_part(const Plan& plan, std::uint32_t step) {
  return plan.arguments[plan.steps[step].first];
}

}  // namespace

Fold::Kind kind_of(const Fold& fold, const Plan& plan) {
  const Step &initial = plan.steps[fold.initial], &turn = plan.steps[fold.step];
  if (initial.op != Op::constant || !is_local(plan, fold.result, fold.accumulator)) return Fold::Kind::other;
  if (turn.op != Op::logical_or && turn.op != Op::logical_and) return Fold::Kind::other;
  if (!is_local(plan, first_part(plan, fold.step), fold.accumulator)) return Fold::Kind::other;
  if (plan.steps[fold.condition].op != Op::not_strictly_false) return Fold::Kind::other;
  const std::uint32_t goes_on = first_part(plan, fold.condition);
  const Value& before = plan.constants[initial.index];
  if (turn.op == Op::logical_and) {
    return before.is_true() && is_local(plan, goes_on, fold.accumulator) ? Fold::Kind::all : Fold::Kind::other;
  }
  const bool is_any = before.is_false() && plan.steps[goes_on].op == Op::logical_not &&
                      is_local(plan, first_part(plan, goes_on), fold.accumulator);
  return is_any ? Fold::Kind::any : Fold::Kind::other;
}

}  // namespace claimcheck::rules::expression

#include "engine/command/baseline.hpp"

#include <algorithm>
#include <iterator>

#include "engine/baseline_match.hpp"

namespace claimcheck::engine {
namespace {

// How many entries of `from` are not in `in`; both are in order.
std::size_t missing(const std::vector<BaselineEntry>& from, const std::vector<BaselineEntry>& in) {
  std::vector<BaselineEntry> out;
  std::ranges::set_difference(from, in, std::back_inserter(out), {}, &key_of, &key_of);
  return out.size();
}

// The one to start from: the file that there is, or for an update an empty one.
Result<Baseline> open_baseline(const BaselineCommand& command) {
  if (command.check.baseline.none) return failure("--no-baseline leaves claimcheck baseline nothing to write");
  if (command.check.changed_since) return failure("claimcheck baseline needs all findings, so no --changed-since");
  const auto found = find_baseline(command.check.baseline);
  if (found && file_exists(*found)) return load_baseline(*found);
  const std::string path = found ? *found : new_baseline_path();
  if (command.task == BaselineTask::update) return Baseline{path, {}};
  return failure("there is no baseline here; claimcheck baseline update PATH… writes one", path);
}

std::string entries(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " finding" : " findings");
}

}  // namespace

int run(const BaselineCommand& command, Console& console) {
  const auto before = open_baseline(command);
  if (!before) {
    console.complain(before.error());
    return kExitCannotRun;
  }
  CheckCommand check = command.check;
  check.baseline = {{}, true};
  const auto report = make_report(check, console);
  if (!report || !report->unreadable.empty()) return kExitCannotRun;
  const bool updates = command.task == BaselineTask::update;
  const Baseline after = updates ? updated(*before, *report, &file_exists) : pruned(*before, *report, &file_exists);
  if (const auto saved = save_baseline(after); !saved) {
    console.complain(saved.error());
    return kExitCannotRun;
  }
  if (!command.check.loudness.quiet) {
    console.out.write(after.path + ": " + entries(after.entries.size()) + ", " +
                      std::to_string(missing(after.entries, before->entries)) + " new, " +
                      std::to_string(missing(before->entries, after.entries)) + " dropped\n");
    console.out.flush();
  }
  return kExitClean;
}

}  // namespace claimcheck::engine

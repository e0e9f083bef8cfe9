// What is done about a link that does not answer: steps 7 and 8 of the LinkChecker.
#include <algorithm>
#include <utility>

#include "engine/link_check/link_checker_parts.hpp"
#include "engine/link_check/link_states.hpp"
#include "engine/log.hpp"
#include "engine/report/printable.hpp"
#include "fetch/liveness/liveness.hpp"
#include "fetch/target.hpp"

namespace claimcheck::engine {

void LinkChecker::take_verdict(LinkQuestion question, Source source) {
  const bool is_misspelt = may_be_misspelt(source.state) && !question.candidates.empty();
  const auto judged = std::make_shared<Judged>(Judged{std::move(question), std::move(source)});
  if (is_misspelt) return try_candidates(judged);
  look_in_archives(judged);
}

void LinkChecker::try_candidates(const std::shared_ptr<Judged>& judged) {
  constexpr std::size_t kTried = 6;
  const LinkQuestion& question = judged->question;
  while (judged->next_candidate < std::min(question.candidates.size(), kTried)) {
    LinkQuestion other{0, question.candidates[judged->next_candidate++], question.expected, {}};
    const bool is_same = fetch::without_fragment(other.url) == fetch::without_fragment(question.url);
    if (is_same || settings_.filter.refusal(other.url)) continue;
    if (fetch::judge_url(other.url, settings_.example_hosts_answer)) continue;
    return wait_for_page({std::move(other), judged});
  }
  look_in_archives(judged);
}

void LinkChecker::take_candidate(const std::shared_ptr<Judged>& judged, const Source& source) {
  if (info(source.state).health != LinkHealth::good) return try_candidates(judged);
  judged->source.repaired_url = source.url;
  judged->source.reason += " Read as " + source.url + ", it answers.";
  deliver(*judged);
}

void LinkChecker::look_in_archives(const std::shared_ptr<Judged>& judged) {
  auto wish = archives_.has_archives() ? wish_for_copy(judged->question, judged->source) : std::nullopt;
  if (!wish) return deliver(*judged);
  archives_.look_up(std::move(*wish), judged->question.expected.title, [this, judged](std::optional<ArchiveCopy> copy) {
    judged->source.archive = std::move(copy);
    deliver(*judged);
  });
}

void LinkChecker::deliver(Judged& judged) {
  const Source& source = judged.source;
  if (is_logged(LogLevel::debug)) {
    log(LogLevel::debug, printable(std::string(name(source.state)) + ' ' + source.url + ": " + source.reason));
  }
  answers_.push_back({judged.question.id, std::move(judged.source)});
  --pending_;
}

}  // namespace claimcheck::engine

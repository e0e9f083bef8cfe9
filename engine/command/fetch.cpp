#include "engine/command/fetch.hpp"

#include <unistd.h>

#include <boost/json/object.hpp>
#include <thread>

#include "engine/command/fetch_question.hpp"
#include "engine/command/json_lines.hpp"
#include "engine/command/url_feed.hpp"
#include "engine/fetch_sources.hpp"
#include "engine/link_check/link_checker.hpp"
#include "engine/report/json_source.hpp"

namespace claimcheck::engine {
namespace {

constexpr std::size_t kWindow = 4096;               // lines that may be under way at a time
constexpr std::size_t kRememberedBytes = 32 << 20;  // of answered pages that a later line may ask for again

// Fetches what a feed brings and writes the answers in the order of the lines. A page is asked for once while a line
// that names it is under way or the page is among the last answered ones.
class FetchInOrder {
 public:
  FetchInOrder(UrlFeed& feed, fetch::Transport* transport, LinkChecker* checker, const CheckOptions& options,
               Console& console)
      : feed_(feed), checker_(checker), options_(options), console_(console), json_(console.out) {
    if (transport != nullptr) feed_.on_arrival([transport] { transport->wake(); });
  }
  ~FetchInOrder() { feed_.close(); }
  FetchInOrder(const FetchInOrder&) = delete;

  void run() {
    constexpr std::chrono::seconds kLongest{1};  // a line that arrives ends the wait at once
    while (!feed_.has_ended() || !window_.empty()) {
      for (UrlLine& line : feed_.take(kWindow - window_.size(), idle() && window_.empty())) start(std::move(line));
      write_ready();
      if (idle()) continue;
      if (window_.size() == kWindow) checker_->hurry();
      for (LinkAnswer& answer : checker_->wait(kLongest)) {
        window_[answer.id - first_].source = std::move(answer.source);
      }
      write_ready();
    }
  }

 private:
  struct Slot {
    UrlLine line;
    std::optional<Source> source;
  };

  bool idle() const { return checker_ == nullptr || checker_->pending() == 0; }

  void start(UrlLine line) {
    const std::uint64_t number = first_ + window_.size();
    Slot& slot = window_.emplace_back();
    slot.line = std::move(line);
    if (!slot.line.question) return;
    LinkQuestion& question = *slot.line.question;
    question.id = number;
    slot.source = decide_unasked(question, options_);
    if (!slot.source) checker_->add(std::move(question));
  }

  void write_ready() {
    for (; !window_.empty() && (window_.front().source || !window_.front().line.question); ++first_) {
      write(window_.front());
      window_.pop_front();
    }
    console_.out.flush();
  }

  void write(const Slot& slot) {
    if (!slot.line.question) {
      write_answer(json_, slot.line.id, tl::unexpected<Error>(slot.line.question.error()));
    } else if (!slot.line.id.empty()) {
      write_answer(json_, slot.line.id, Members([&](JsonWriter& json) { write_source(json, *slot.source); }));
    } else {
      json_.begin_object();
      write_source(json_, *slot.source);
      json_.end_object();
      json_.end_line();
    }
  }

  UrlFeed& feed_;
  LinkChecker* checker_;  // null: nothing may be asked
  const CheckOptions& options_;
  Console& console_;
  JsonWriter json_;
  std::deque<Slot> window_;
  std::uint64_t first_ = 0;  // the number of window_'s first line
};

// A member that helps where it is a text, and does no harm where it is not.
std::string optional_text(const boost::json::object& line, std::string_view name) {
  auto text = text_member(line, name);
  return text && *text ? std::move(**text) : std::string();
}

UrlLine read_line(JsonLine line) {
  if (!line.object) return {std::move(line.id), tl::unexpected<Error>(std::move(line.object).error())};
  const auto url = required_text_member(*line.object, "url");
  if (!url) return {std::move(line.id), tl::unexpected<Error>(url.error())};
  return {std::move(line.id),
          question_of_line(*url, optional_text(*line.object, "title"), optional_text(*line.object, "cited"))};
}

// On a thread that is let go: it may be waiting for input for ever when standard output is closed.
void start_reading(const std::shared_ptr<UrlFeed>& feed) {
  std::thread([feed] {
    JsonLineReader lines(STDIN_FILENO, [] {});
    while (auto line = lines.next()) {
      if (!feed->put(read_line(std::move(*line)))) return;
    }
    feed->end();
  }).detach();
}

}  // namespace

int run(const FetchCommand& command, Console& console) {
  auto tools = open_link_tools(command.check);
  if (!tools) {
    console.complain(tools.error());
    return kExitCannotRun;
  }
  std::unique_ptr<LinkChecker> checker;
  if (!command.check.offline) {
    const auto connected = connect(*tools, command.check);
    if (!connected) {
      console.complain(connected.error());
      return kExitCannotRun;
    }
    tools->settings.remembered_bytes = kRememberedBytes;
    checker = std::make_unique<LinkChecker>(**connected, std::move(tools->settings));
  }
  fetch::Transport* const transport = tools->transport.get();
  const auto feed = std::make_shared<UrlFeed>(std::max(kWindow, command.urls.size()));
  if (command.jsonl) {
    start_reading(feed);
  } else {
    for (const std::string& url : command.urls) feed->put({{}, question_of_line(url, {}, {})});
    feed->end();
  }
  FetchInOrder(*feed, transport, checker.get(), command.check, console).run();
  if (const auto trouble = transport != nullptr ? transport->trouble() : std::nullopt) {
    console.complain(*trouble);
    return kExitCannotRun;
  }
  return kExitClean;
}

}  // namespace claimcheck::engine

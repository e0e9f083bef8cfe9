#include "engine/command/fetch.hpp"

#include <unistd.h>

#include <thread>
#include <unordered_map>

#include "engine/command/json_lines.hpp"
#include "engine/command/recent_sources.hpp"
#include "engine/command/url_feed.hpp"
#include "engine/fetch_sources.hpp"
#include "engine/report/json_source.hpp"
#include "model/url.hpp"

namespace claimcheck::engine {
namespace {

constexpr std::size_t kWindow = 4096;      // lines that may be under way at a time
constexpr std::size_t kRemembered = 4096;  // answered pages that a later line may ask for again

// Fetches what a feed brings and writes the answers in the order of the lines. A page is asked for once while a line
// that names it is under way or the page is among the last kRemembered answered.
class FetchInOrder {
 public:
  FetchInOrder(UrlFeed& feed, fetch::Transport* transport, const CheckOptions& options, Console& console)
      : feed_(feed), transport_(transport), options_(options), console_(console), json_(console.out) {
    if (transport_ != nullptr) feed_.on_arrival([this] { transport_->wake(); });
  }
  ~FetchInOrder() { feed_.close(); }
  FetchInOrder(const FetchInOrder&) = delete;

  void run() {
    constexpr std::chrono::seconds kLongest{1};  // a line that arrives ends the wait at once
    while (!feed_.has_ended() || !window_.empty()) {
      const bool idle = transport_ == nullptr || transport_->pending() == 0;
      for (UrlLine& line : feed_.take(kWindow - window_.size(), idle && window_.empty())) start(std::move(line));
      write_ready();
      if (transport_ == nullptr || transport_->pending() == 0) continue;
      for (const fetch::Answer& answer : transport_->wait(kLongest)) {
        take(answer);
      }
      write_ready();
    }
  }

 private:
  struct Slot {
    UrlLine line;
    std::optional<Source> source;
  };

  void start(UrlLine line) {
    const std::uint64_t number = first_ + window_.size();
    Slot& slot = window_.emplace_back();
    slot.line = std::move(line);
    if (!slot.line.url) return;
    const std::string& url = *slot.line.url;
    slot.source = decide_unasked(url, options_);
    if (slot.source) return;
    const std::string request = request_of(url);
    if (const Source* known = recent_.find(request)) {
      slot.source = source_of(url, *known);
      return;
    }
    const auto [waiting, is_new] = under_way_.try_emplace(request);
    waiting->second.push_back(number);
    if (is_new) transport_->add({number, request});
  }

  void take(const fetch::Answer& answer) {
    const std::string request = request_of(*window_[answer.id - first_].line.url);
    const Source source = read_answer(request, answer.exchange);
    const auto waiting = under_way_.find(request);
    for (const std::uint64_t number : waiting->second) {
      Slot& slot = window_[number - first_];
      slot.source = source_of(*slot.line.url, source);
    }
    under_way_.erase(waiting);
    recent_.put(request, source);
  }

  void write_ready() {
    for (; !window_.empty() && (window_.front().source || !window_.front().line.url); ++first_) {
      write(window_.front());
      window_.pop_front();
    }
    console_.out.flush();
  }

  void write(const Slot& slot) {
    if (!slot.line.url) {
      write_answer(json_, slot.line.id, tl::unexpected<Error>(slot.line.url.error()));
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
  fetch::Transport* transport_;
  const CheckOptions& options_;
  Console& console_;
  JsonWriter json_;
  std::deque<Slot> window_;
  std::uint64_t first_ = 0;                                                // the number of window_'s first line
  std::unordered_map<std::string, std::vector<std::uint64_t>> under_way_;  // request → the lines that wait for it
  RecentSources recent_{kRemembered};
};

std::string canonical_url_of(const std::string& url) {
  return canonical_url(url);
}

UrlLine read_line(JsonLine line) {
  if (!line.object) return {std::move(line.id), tl::unexpected<Error>(std::move(line.object).error())};
  return {std::move(line.id), required_text_member(*line.object, "url").map(canonical_url_of)};
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
  std::unique_ptr<fetch::Transport> transport;
  if (!command.check.offline) {
    auto made = make_transport(command.check);
    if (!made) {
      console.complain(made.error());
      return kExitCannotRun;
    }
    transport = std::move(*made);
  }
  const auto feed = std::make_shared<UrlFeed>(std::max(kWindow, command.urls.size()));
  if (command.jsonl) {
    start_reading(feed);
  } else {
    for (const std::string& url : command.urls) feed->put({{}, canonical_url(url)});
    feed->end();
  }
  FetchInOrder(*feed, transport.get(), command.check, console).run();
  if (const auto trouble = transport ? transport->trouble() : std::nullopt) {
    console.complain(*trouble);
    return kExitCannotRun;
  }
  return kExitClean;
}

}  // namespace claimcheck::engine

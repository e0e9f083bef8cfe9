#include "engine/command/fetch.hpp"

#include <unistd.h>

#include <thread>

#include "engine/command/json_lines.hpp"
#include "engine/command/url_feed.hpp"
#include "engine/fetch_sources.hpp"
#include "engine/report/json_source.hpp"
#include "model/url.hpp"

namespace claimcheck::engine {
namespace {

constexpr std::size_t kWindow = 4096;  // lines that may be under way at a time

// Fetches what a feed brings and writes the answers in the order of the lines.
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
        Slot& slot = window_[answer.id - first_];
        slot.source = read_answer(*slot.line.url, answer.exchange);
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
    Slot slot{std::move(line), std::nullopt};
    if (slot.line.url) slot.source = decide_unasked(*slot.line.url, options_);
    if (slot.line.url && !slot.source) transport_->add({first_ + window_.size(), *slot.line.url});
    window_.push_back(std::move(slot));
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
  std::uint64_t first_ = 0;  // the number of window_'s first line
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

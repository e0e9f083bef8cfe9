#include "engine/progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "engine/terminal.hpp"

namespace claimcheck::engine {
namespace {

constexpr unsigned kBar = 24;
constexpr std::chrono::milliseconds kRedraw{100};
constexpr const char* kWipe = "\r\x1b[K";

std::string bar(double share) {
  const auto full = static_cast<unsigned>(share * kBar);
  return '[' + std::string(full, '#') + std::string(kBar - full, '.') + ']';
}

std::string time_left(double seconds) {
  char text[32];
  const auto whole = static_cast<unsigned>(std::min(std::ceil(seconds), 359'999.0));
  std::snprintf(text, sizeof text, whole < 3600 ? "%u:%02u" : "%u:%02u h", whole < 3600 ? whole / 60 : whole / 3600,
                whole < 3600 ? whole % 60 : whole / 60 % 60);
  return text;
}

}  // namespace

std::string ProgressLine::text(const fetch::TransportProgress& progress, std::chrono::duration<double> elapsed,
                               unsigned columns) {
  const std::size_t all = progress.queued + progress.in_flight + progress.done;
  const double share = all == 0 ? 1 : static_cast<double>(progress.done) / static_cast<double>(all);
  std::string line = "links " + bar(share) + ' ' + std::to_string(progress.done) + '/' + std::to_string(all);
  if (progress.done > 0 && elapsed.count() > 0) {
    const double rate = static_cast<double>(progress.done) / elapsed.count();
    char text[32];
    std::snprintf(text, sizeof text, rate < 10 ? "  %.1f/s" : "  %.0f/s", rate);
    line += text;
    line += "  " + time_left(static_cast<double>(all - progress.done) / rate) + " left";
  }
  if (progress.hosts_waiting > 0) {
    line +=
        "  " + std::to_string(progress.hosts_waiting) + (progress.hosts_waiting == 1 ? " host" : " hosts") + " waiting";
  }
  return line.substr(0, columns - 1);
}

void ProgressLine::update(const fetch::TransportProgress& progress, TimePoint now) {
  if (start_ == TimePoint{}) start_ = now;
  if (is_drawn_ && now - last_ < kRedraw) return;
  last_ = now;
  is_drawn_ = true;
  terminal_.write(kWipe + text(progress, now - start_, columns_));
  terminal_.flush();
}

ProgressLine::~ProgressLine() {
  if (!is_drawn_) return;
  try {
    terminal_.write(kWipe);
    terminal_.flush();
  } catch (const OutputFailure&) {
    // Nobody watches any more.
  }
}

bool wants_progress() {
  const char* ci = std::getenv("CI");
  return is_terminal(STDERR_FILENO) && (ci == nullptr || *ci == '\0');
}

}  // namespace claimcheck::engine

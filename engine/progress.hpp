#pragma once

#include <chrono>

#include "engine/output.hpp"
#include "fetch/transport.hpp"

namespace claimcheck::engine {

// The line on standard error while links are checked: bar, share, rate, time left, hosts that wait. Drawn in place at
// most ten times a second, wiped at the end.
class ProgressLine {
 public:
  using TimePoint = std::chrono::steady_clock::time_point;

  ProgressLine(Output& terminal, unsigned columns) : terminal_(terminal), columns_(columns) {}
  ~ProgressLine();

  void update(const fetch::TransportProgress& progress, TimePoint now);

  // The line's text, without the codes that put it in place.
  static std::string text(const fetch::TransportProgress& progress, std::chrono::duration<double> elapsed,
                          unsigned columns);

 private:
  Output& terminal_;
  unsigned columns_;
  TimePoint start_{}, last_{};
  bool is_drawn_ = false;
};

// Progress is for a person who watches: standard error is a terminal and this is no CI job.
bool wants_progress();

}  // namespace claimcheck::engine

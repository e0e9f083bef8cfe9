#pragma once

#include "fetch/clock.hpp"

namespace claimcheck::fetch {

// A clock that goes where it is told and sleeps in no time. It starts at 2026-01-12 00:00:00 UTC.
class FakeClock final : public Clock {
 public:
  Time now() override { return now_; }
  std::chrono::sys_seconds wall_time() override {
    return std::chrono::sys_days{std::chrono::January / 12 / 2026} +
           std::chrono::floor<std::chrono::seconds>(now_.time_since_epoch());
  }
  std::chrono::milliseconds sleep_until(Time when) override {
    if (when > now_) now_ = when;
    return std::chrono::milliseconds(0);
  }
  void advance(std::chrono::milliseconds by) { now_ += by; }
  std::chrono::milliseconds elapsed() const {
    return std::chrono::floor<std::chrono::milliseconds>(now_.time_since_epoch());
  }

 private:
  Time now_{};
};

}  // namespace claimcheck::fetch

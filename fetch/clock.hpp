#pragma once

#include <chrono>
#include <functional>

namespace claimcheck::fetch {

// Time, handed in, so that a schedule of minutes is tested in no time.
class Clock {
 public:
  using Time = std::chrono::steady_clock::time_point;

  virtual ~Clock() = default;
  virtual Time now() = 0;
  virtual std::chrono::sys_seconds wall_time() = 0;

  // Nothing can happen before `when`: how long to sleep for it. A test's clock goes there at once and says zero.
  virtual std::chrono::milliseconds sleep_until(Time when) = 0;
};

class SystemClock final : public Clock {
 public:
  Time now() override;
  std::chrono::sys_seconds wall_time() override;
  std::chrono::milliseconds sleep_until(Time when) override;
};

// Where the randomness of waits comes from: uniform in [0, 1).
using Jitter = std::function<double()>;
Jitter random_jitter();

}  // namespace claimcheck::fetch

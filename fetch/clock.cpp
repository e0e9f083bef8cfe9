#include "fetch/clock.hpp"

#include <algorithm>
#include <random>

namespace claimcheck::fetch {

Clock::Time SystemClock::now() {
  return std::chrono::steady_clock::now();
}

std::chrono::sys_seconds SystemClock::wall_time() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

std::chrono::milliseconds SystemClock::sleep_until(Time when) {
  using std::chrono::milliseconds;
  return std::max(milliseconds(0), std::chrono::ceil<milliseconds>(when - now()));
}

Jitter random_jitter() {
  return [engine = std::minstd_rand(std::random_device{}())]() mutable {
    return std::uniform_real_distribution<double>(0, 1)(engine);
  };
}

}  // namespace claimcheck::fetch

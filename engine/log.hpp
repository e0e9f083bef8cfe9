#pragma once

#include <string>

namespace claimcheck::engine {

// What -v tells on standard error, with the time of day. Silent until start_logging() was called.
enum class LogLevel { info, debug };

// 0: nothing, 1: the steps, 2: every answer too.
void start_logging(unsigned verbose);

bool is_logged(LogLevel level);
void log(LogLevel level, const std::string& message);

}  // namespace claimcheck::engine

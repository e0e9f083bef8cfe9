#include "engine/log.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>

namespace claimcheck::engine {
namespace {

std::shared_ptr<spdlog::logger> logger;

spdlog::level::level_enum level_of(LogLevel level) {
  return level == LogLevel::info ? spdlog::level::info : spdlog::level::debug;
}

}  // namespace

void start_logging(unsigned verbose) {
  if (verbose == 0) return;
  logger = std::make_shared<spdlog::logger>("claimcheck", std::make_shared<spdlog::sinks::stderr_sink_mt>());
  logger->set_level(verbose == 1 ? spdlog::level::info : spdlog::level::debug);
  logger->set_pattern("%H:%M:%S.%e %v");
}

bool is_logged(LogLevel level) {
  return logger && logger->should_log(level_of(level));
}

void log(LogLevel level, const std::string& message) {
  if (logger) logger->log(level_of(level), message);
}

}  // namespace claimcheck::engine

#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>

#include "engine/options.hpp"

using namespace claimcheck::engine;

namespace {

int run(const PrintText& printed, Console& console) {
  console.out.write(printed.text);
  console.out.flush();
  return kExitClean;
}

// Ends as a program does that was not asked to care: by SIGPIPE, without a word.
int end_by_broken_pipe() {
  std::signal(SIGPIPE, SIG_DFL);
  std::raise(SIGPIPE);
  return kExitCannotRun;
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a server that hangs up must not end us
  FileOutput results(STDOUT_FILENO), messages(STDERR_FILENO);
  Console console(results, messages);
  try {
    const auto invocation = read_command_line(argc, argv);
    if (!invocation) {
      console.complain(invocation.error());
      return kExitCannotRun;
    }
    return std::visit([&](const auto& command) { return run(command, console); }, *invocation);
  } catch (const OutputFailure& failure) {
    if (failure.error == EPIPE) return end_by_broken_pipe();
    console.complain({std::string("results cannot be written: ") + std::strerror(failure.error), {}, 0});
    return kExitCannotRun;
  }
}

#include "tests/support/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <stdexcept>

namespace claimcheck::testing {
namespace {

struct Pipe {
  Pipe() {
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("pipe");
  }
  ~Pipe() {
    close(0);
    close(1);
  }
  void close(std::size_t end) {
    if (ends[end] >= 0) ::close(ends[end]);
    ends[end] = -1;
  }
  std::array<int, 2> ends{-1, -1};  // reading, writing
};

[[noreturn]] void become(const std::vector<std::string>& command, const std::vector<std::string>& environment,
                         const std::string& directory) {
  for (const std::string& variable : environment) {
    const std::size_t equals = variable.find('=');
    ::setenv(variable.substr(0, equals).c_str(), variable.substr(equals + 1).c_str(), 1);
  }
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  if (directory.empty() || ::chdir(directory.c_str()) == 0) ::execv(words[0], words.data());
  ::_exit(127);
}

// Feeds and reads at once, so that neither side waits for the other for ever.
void exchange(Pipe& in, Pipe& out, Pipe& err, std::string_view input, ProcessResult& result) {
  std::array<char, 64 * 1024> piece{};
  if (input.empty()) in.close(1);
  while (out.ends[0] >= 0 || err.ends[0] >= 0) {
    std::array<pollfd, 3> waiting{pollfd{in.ends[1], POLLOUT, 0}, pollfd{out.ends[0], POLLIN, 0},
                                  pollfd{err.ends[0], POLLIN, 0}};
    if (::poll(waiting.data(), waiting.size(), -1) < 0) continue;
    if (waiting[0].revents != 0) {
      const ssize_t written = ::write(in.ends[1], input.data(), std::min<std::size_t>(input.size(), 4096));
      if (written > 0) input.remove_prefix(static_cast<std::size_t>(written));
      if (written < 0 || input.empty()) in.close(1);
    }
    const auto read = [&](const pollfd& ready, Pipe& from, std::string& to) {
      if (ready.revents == 0) return;
      const ssize_t size = ::read(from.ends[0], piece.data(), piece.size());
      if (size > 0) to.append(piece.data(), static_cast<std::size_t>(size));
      if (size <= 0) from.close(0);
    };
    read(waiting[1], out, result.out);
    read(waiting[2], err, result.err);
  }
}

}  // namespace

ProcessResult run_process(const std::vector<std::string>& command, std::string_view input,
                          const std::vector<std::string>& environment, const std::string& directory) {
  Pipe in, out, err;
  const auto old_handler = std::signal(SIGPIPE, SIG_IGN);
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("fork");
  if (child == 0) {
    std::signal(SIGPIPE, SIG_DFL);
    ::dup2(in.ends[0], 0);
    ::dup2(out.ends[1], 1);
    ::dup2(err.ends[1], 2);
    become(command, environment, directory);
  }
  in.close(0);
  out.close(1);
  err.close(1);
  ProcessResult result;
  exchange(in, out, err, input, result);
  int status = 0;
  ::waitpid(child, &status, 0);
  std::signal(SIGPIPE, old_handler);
  result.exit_code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  return result;
}

}  // namespace claimcheck::testing

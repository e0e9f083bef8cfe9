#include "tests/support/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
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

// Our environment without what would colour the output, and with `added`.
std::vector<std::string> environment_with(const std::vector<std::string>& added) {
  std::vector<std::string> out;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string_view text = *variable;
    if (!text.starts_with("NO_COLOR=") && !text.starts_with("FORCE_COLOR=") && !text.starts_with("CI=")) {
      out.emplace_back(text);
    }
  }
  out.insert(out.end(), added.begin(), added.end());
  return out;
}

std::vector<char*> pointers(const std::vector<std::string>& texts) {
  std::vector<char*> out;
  for (const std::string& text : texts) out.push_back(const_cast<char*>(text.c_str()));
  out.push_back(nullptr);
  return out;
}

// Safe beside other threads, as fork() is not.
pid_t spawn(const std::vector<std::string>& command, const std::vector<std::string>& environment,
            const std::string& directory, const std::array<int, 3>& descriptors) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawnattr_init(&attributes);
  for (int i = 0; i < 3; ++i) ::posix_spawn_file_actions_adddup2(&actions, descriptors[static_cast<std::size_t>(i)], i);
  if (!directory.empty()) ::posix_spawn_file_actions_addchdir_np(&actions, directory.c_str());
  sigset_t defaults;
  ::sigemptyset(&defaults);
  ::sigaddset(&defaults, SIGPIPE);
  ::posix_spawnattr_setsigdefault(&attributes, &defaults);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  pid_t child = -1;
  const int error = ::posix_spawn(&child, command.front().c_str(), &actions, &attributes, pointers(command).data(),
                                  pointers(environment_with(environment)).data());
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw std::runtime_error("cannot start " + command.front());
  return child;
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
  const pid_t child = spawn(command, environment, directory, {in.ends[0], out.ends[1], err.ends[1]});
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

#include "engine/child_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>

namespace claimcheck::engine {
namespace {

struct Pipe {
  bool open() { return ::pipe2(ends.data(), O_CLOEXEC) == 0; }
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

std::vector<char*> pointers(const std::vector<std::string>& texts) {
  std::vector<char*> out;
  for (const std::string& text : texts) out.push_back(const_cast<char*>(text.c_str()));
  out.push_back(nullptr);
  return out;
}

// While there is one, writing to a pipe that nobody reads is an error in this thread and no signal.
class NoSigpipe {
 public:
  NoSigpipe() {
    ::sigemptyset(&sigpipe_);
    ::sigaddset(&sigpipe_, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &sigpipe_, &before_);
  }
  NoSigpipe(const NoSigpipe&) = delete;
  NoSigpipe& operator=(const NoSigpipe&) = delete;
  ~NoSigpipe() {
    constexpr timespec kNow{};
    ::sigtimedwait(&sigpipe_, nullptr, &kNow);
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }

 private:
  sigset_t sigpipe_{}, before_{};
};

// posix_spawn is safe beside other threads, as fork() is not. The child has the usual answer to SIGPIPE.
Result<pid_t> spawn(const ChildProcess& child, const std::array<int, 3>& descriptors) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawnattr_init(&attributes);
  for (int i = 0; i < 3; ++i) ::posix_spawn_file_actions_adddup2(&actions, descriptors[static_cast<std::size_t>(i)], i);
  if (!child.directory.empty()) ::posix_spawn_file_actions_addchdir_np(&actions, child.directory.c_str());
  sigset_t signals;
  ::sigemptyset(&signals);
  ::posix_spawnattr_setsigmask(&attributes, &signals);
  ::sigaddset(&signals, SIGPIPE);
  ::posix_spawnattr_setsigdefault(&attributes, &signals);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  pid_t started = -1;
  const int error =
      ::posix_spawnp(&started, child.command.front().c_str(), &actions, &attributes, pointers(child.command).data(),
                     child.environment ? pointers(*child.environment).data() : environ);
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&actions);
  if (error != 0) return failure("cannot start " + child.command.front() + ": " + std::strerror(error));
  return started;
}

// Feeds and reads at once, so that neither side waits for the other for ever.
void exchange(Pipe& in, Pipe& out, Pipe& err, std::string_view input, ChildResult& result) {
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

Result<ChildResult> run_child(const ChildProcess& child) {
  Pipe in, out, err;
  if (!in.open() || !out.open() || !err.open()) return failure(std::string("no pipe: ") + std::strerror(errno));
  const NoSigpipe no_sigpipe;
  const auto started = spawn(child, {in.ends[0], out.ends[1], err.ends[1]});
  if (!started) return tl::unexpected(started.error());
  in.close(0);
  out.close(1);
  err.close(1);
  ChildResult result;
  exchange(in, out, err, child.input, result);
  int status = 0;
  while (::waitpid(*started, &status, 0) < 0 && errno == EINTR) {
  }
  result.exit_code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  return result;
}

}  // namespace claimcheck::engine

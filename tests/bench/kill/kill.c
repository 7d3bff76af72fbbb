/*
 * Breaks off what a server of the bench does at an exact moment: preloaded into all Wine processes of that server, it
 * watches what they write to files. When BENCH_KILL_AT is in it, that text is still written, and then every Windows
 * process gets SIGKILL before any of them can go on: Windows Installer writes its log while the custom action that logs
 * a line waits for it. With BENCH_KILL_AT_WRITE instead, that many writes to files whose names end in .log, of all
 * processes, are let through. With BENCH_KILL_POWER the server of the registry goes too, with what it has not saved.
 * BENCH_KILL_RESULT is a file that is made then.
 */
#define _GNU_SOURCE
#include <ctype.h>
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* The loaders wine, wine64 and wine-preloader; wineserver is the one that keeps the registry. */
static int is_to_be_killed(const char *pid)
{
    char link[64], program[256];
    const char *name;
    ssize_t length;

    snprintf(link, sizeof(link), "/proc/%s/exe", pid);
    length = readlink(link, program, sizeof(program) - 1);
    if (length < 0)
        return 0;
    program[length] = 0;
    name = strrchr(program, '/');
    name = name ? name + 1 : program;
    return strncmp(name, "wine", 4) == 0 && (getenv("BENCH_KILL_POWER") || strncmp(name, "wineserver", 10) != 0);
}

static void send_to_all(int signal_number)
{
    DIR *processes = opendir("/proc");
    struct dirent *process;

    while (processes && (process = readdir(processes)))
        if (isdigit((unsigned char)process->d_name[0]) && atoi(process->d_name) != getpid() && is_to_be_killed(process->d_name))
            kill(atoi(process->d_name), signal_number);
    if (processes)
        closedir(processes);
}

/* First all are stopped: a process that sees another one die might crash, and have something to write about it. */
static void kill_all(void)
{
    const char *result = getenv("BENCH_KILL_RESULT");
    int file;

    send_to_all(SIGSTOP);
    if (result && (file = open(result, O_WRONLY | O_CREAT, 0644)) >= 0)
        close(file);
    send_to_all(SIGKILL);
    kill(getpid(), SIGKILL);
}

static int is_log(int file)
{
    char link[64], name[4096];
    ssize_t length;

    snprintf(link, sizeof(link), "/proc/self/fd/%d", file);
    length = readlink(link, name, sizeof(name));
    return length > 4 && memcmp(name + length - 4, ".log", 4) == 0;
}

/* The writes so far, of all processes, with this one; 0 where they can't be counted. */
static long count_write(void)
{
    static long *counter;

    if (!counter)
    {
        int file = open("/tmp/kill-writes", O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        void *memory = MAP_FAILED;

        if (file >= 0 && ftruncate(file, sizeof(*counter)) == 0)
            memory = mmap(NULL, sizeof(*counter), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
        if (file >= 0)
            close(file);
        if (memory == MAP_FAILED)
            return 0;
        counter = memory;
    }
    return __atomic_add_fetch(counter, 1, __ATOMIC_SEQ_CST);
}

static void watch(int file, const void *data, size_t size)
{
    const char *text = getenv("BENCH_KILL_AT"), *number = getenv("BENCH_KILL_AT_WRITE");

    if (text && *text && memmem(data, size, text, strlen(text)))
        kill_all();
    if (number && *number && is_log(file) && count_write() == atol(number))
        kill_all();
}

ssize_t write(int file, const void *data, size_t size)
{
    ssize_t (*original)(int, const void *, size_t) = (ssize_t (*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
    ssize_t written = original(file, data, size);
    watch(file, data, size);
    return written;
}

ssize_t pwrite(int file, const void *data, size_t size, off_t offset)
{
    ssize_t (*original)(int, const void *, size_t, off_t) =
        (ssize_t (*)(int, const void *, size_t, off_t))dlsym(RTLD_NEXT, "pwrite");
    ssize_t written = original(file, data, size, offset);
    watch(file, data, size);
    return written;
}

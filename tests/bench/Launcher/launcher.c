/*
 * launcher.exe RESULT-FILE PROGRAM [ARGUMENT]...
 *
 * Runs a Windows program on a server of the bench and waits for it, console program or not. RESULT-FILE then holds
 * "exited CODE" with the whole 32-bit exit code, of which a Unix exit status would keep 8 bits, or
 * "not started ERROR" with the Win32 error.
 * The rest of the command line is handed on untouched, so that no shell can change the arguments.
 * A variable BENCH_SET_NAME of the environment becomes NAME: Wine takes no PATH, TEMP or TMP from Unix.
 * BENCH_READ_ONLY_KEY names a key below HKEY_LOCAL_MACHINE that nobody may write to, as long as Windows runs.
 */
#include <windows.h>
#include <sddl.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

/* Something of the bench itself is wrong; the server script sees that there is no result. */
static void stop(const char *what)
{
    fprintf(stderr, "launcher: %s failed, error %lu\n", what, GetLastError());
    exit(1);
}

/* The next argument starts after this one; the rules are those of CommandLineToArgvW without escaped quotes. */
static wchar_t *skip_argument(wchar_t *text)
{
    int quoted = 0;

    for (; *text && (quoted || (*text != ' ' && *text != '\t')); text++)
        if (*text == '"')
            quoted = !quoted;
    while (*text == ' ' || *text == '\t')
        text++;
    return text;
}

static void set_environment(void)
{
    static const wchar_t prefix[] = L"BENCH_SET_";
    const size_t prefix_length = wcslen(prefix);
    wchar_t *block = GetEnvironmentStringsW();

    if (!block)
        stop("GetEnvironmentStrings");
    for (wchar_t *variable = block; *variable; variable += wcslen(variable) + 1)
    {
        wchar_t *value = wcschr(variable + 1, '=');

        if (wcsncmp(variable, prefix, prefix_length) != 0 || !value)
            continue;
        *value = 0;
        if (!SetEnvironmentVariableW(variable + prefix_length, value + 1) || !SetEnvironmentVariableW(variable, NULL))
            stop("SetEnvironmentVariable");
        *value = '='; /* the loop goes on after the whole entry */
    }
    FreeEnvironmentStringsW(block);
}

/* Everybody may read, and only read; the keys below keep their own rights. */
static void make_key_read_only(void)
{
    static const wchar_t name[] = L"BENCH_READ_ONLY_KEY";
    const wchar_t *path = _wgetenv(name);
    PSECURITY_DESCRIPTOR rights;
    HKEY key;

    if (!path)
        return;
    if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(L"D:P(A;;KR;;;WD)", SDDL_REVISION_1, &rights, NULL))
        stop("ConvertStringSecurityDescriptorToSecurityDescriptor");
    SetLastError(RegOpenKeyExW(HKEY_LOCAL_MACHINE, path, 0, WRITE_DAC | KEY_WOW64_64KEY, &key));
    if (GetLastError() != ERROR_SUCCESS)
        stop("RegOpenKeyEx of the read-only key");
    SetLastError(RegSetKeySecurity(key, DACL_SECURITY_INFORMATION, rights));
    if (GetLastError() != ERROR_SUCCESS)
        stop("RegSetKeySecurity");
    RegCloseKey(key);
    LocalFree(rights);
    if (!SetEnvironmentVariableW(name, NULL))
        stop("SetEnvironmentVariable");
}

static void write_result(const wchar_t *file, const char *result, DWORD number)
{
    FILE *stream = _wfopen(file, L"wb");

    if (!stream || fprintf(stream, "%s %lu\n", result, number) < 0 || fclose(stream) != 0)
        stop("writing the result");
}

int wmain(void)
{
    int count;
    wchar_t **arguments = CommandLineToArgvW(GetCommandLineW(), &count);
    wchar_t *command_line = skip_argument(skip_argument(GetCommandLineW()));
    STARTUPINFOW startup = {.cb = sizeof(startup)};
    PROCESS_INFORMATION process;
    DWORD exit_code;

    if (!arguments || count < 3)
    {
        fprintf(stderr, "usage: launcher RESULT-FILE PROGRAM [ARGUMENT]...\n");
        return 1;
    }
    set_environment();
    make_key_read_only();
    if (!CreateProcessW(NULL, command_line, NULL, NULL, TRUE, 0, NULL, NULL, &startup, &process))
    {
        write_result(arguments[1], "not started", GetLastError());
        return 0;
    }
    if (WaitForSingleObject(process.hProcess, INFINITE) != WAIT_OBJECT_0)
        stop("WaitForSingleObject");
    if (!GetExitCodeProcess(process.hProcess, &exit_code))
        stop("GetExitCodeProcess");
    write_result(arguments[1], "exited", exit_code);
    return 0;
}

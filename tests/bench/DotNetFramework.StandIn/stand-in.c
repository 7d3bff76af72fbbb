/*
 * Stands in for Microsoft's redistributable of .NET Framework 4.7.1 in the test edition. It installs nothing:
 * - appends its command line to C:\bench\dotnet-stand-in.log,
 * - returns the code that the test chose: HKLM\SOFTWARE\CloudProvisioningBootstrapper.Bench, DWORD
 *   DotNetStandInExitCode, 0 without it,
 * - before that, waits as long as there is a file C:\bench\hold\DotNetFramework, and tells Burn how far it is: chainer.h.
 *   Where Burn cancels it, it returns 1602,
 * - where its code means success (0, 1641 or 3010), writes the Release that .NET Framework 4.7.1 writes.
 */
#include "chainer.h"
#include <stdio.h>

static const wchar_t log_file[] = L"C:\\bench\\dotnet-stand-in.log";

/* 4.7.1 on every Windows but Windows 10 1709; see "How to: Determine which .NET Framework versions are installed". */
static const DWORD release_of_4_7_1 = 461310;

/* Unlike every code of the redistributable: the stand-in itself failed. */
static const int stand_in_failed = 99;

static BOOL append_command_line(void)
{
    FILE *log;

    if (!CreateDirectoryW(L"C:\\bench", NULL) && GetLastError() != ERROR_ALREADY_EXISTS)
        return FALSE;
    log = _wfopen(log_file, L"a, ccs=UTF-8");
    if (!log)
        return FALSE;
    /* fclose also when nothing could be written */
    return (fwprintf(log, L"%ls\n", GetCommandLineW()) >= 0) & (fclose(log) == 0);
}

static LSTATUS chosen_exit_code(DWORD *exit_code)
{
    DWORD size = sizeof(*exit_code);
    LSTATUS status = RegGetValueW(HKEY_LOCAL_MACHINE, L"SOFTWARE\\CloudProvisioningBootstrapper.Bench",
                                  L"DotNetStandInExitCode", RRF_RT_REG_DWORD | RRF_SUBKEY_WOW6464KEY, NULL, exit_code,
                                  &size);

    if (status != ERROR_FILE_NOT_FOUND)
        return status;
    *exit_code = ERROR_SUCCESS;
    return ERROR_SUCCESS;
}

static LSTATUS write_release(void)
{
    HKEY key;
    LSTATUS status = RegCreateKeyExW(HKEY_LOCAL_MACHINE, L"SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full", 0,
                                     NULL, 0, KEY_SET_VALUE | KEY_WOW64_64KEY, NULL, &key, NULL);

    if (status != ERROR_SUCCESS)
        return status;
    status = RegSetValueExW(key, L"Release", 0, REG_DWORD, (const BYTE *)&release_of_4_7_1, sizeof(release_of_4_7_1));
    RegCloseKey(key);
    return status;
}

/* Whether nobody canceled it. While it is held, half of it is done. */
static BOOL wait_while_held(struct chainer *chainer)
{
    while (GetFileAttributesW(L"C:\\bench\\hold\\DotNetFramework") != INVALID_FILE_ATTRIBUTES)
    {
        if (!chainer_report(chainer, 255 / 2))
            return FALSE;
        Sleep(20);
    }
    return chainer_report(chainer, 255);
}

int WINAPI WinMain(HINSTANCE instance, HINSTANCE previous, char *command_line, int show)
{
    struct chainer *chainer = chainer_open(GetCommandLineW());
    DWORD exit_code;
    BOOL success;

    (void)instance, (void)previous, (void)command_line, (void)show;
    if (!append_command_line() || chosen_exit_code(&exit_code) != ERROR_SUCCESS)
        return stand_in_failed;
    if (!wait_while_held(chainer))
        exit_code = ERROR_INSTALL_USEREXIT;
    success = exit_code == ERROR_SUCCESS || exit_code == ERROR_SUCCESS_REBOOT_REQUIRED ||
              exit_code == ERROR_SUCCESS_REBOOT_INITIATED;
    if (success && write_release() != ERROR_SUCCESS)
        return stand_in_failed;
    chainer_finish(chainer, exit_code);
    return (int)exit_code;
}

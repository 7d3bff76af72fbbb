/*
 * AdvApi32.TestHost.dll: Windows' advapi32.dll with an InitiateShutdownW, which Wine does not implement. The managed half of
 * the host loads it in place of advapi32.dll; all other functions that the custom actions call are forwarded
 * (advapi32.def is generated from the compiled ones).
 *
 * It is a stand-in: nothing restarts. Where a server's profile says nothing, it answers as Wine does: 120, not implemented.
 * Otherwise the DWORD InitiateShutdown of HKLM\SOFTWARE\CloudProvisioningBootstrapper.Bench is the answer to a call that is
 * right by its documentation, as if somebody were logged on; what is wrong gets the documented error:
 * https://learn.microsoft.com/windows/win32/api/winreg/nf-winreg-initiateshutdownw
 */
#include <windows.h>

#ifndef ERROR_SHUTDOWN_USERS_LOGGED_ON
#define ERROR_SHUTDOWN_USERS_LOGGED_ON 1191L
#endif

DWORD WINAPI BenchInitiateShutdownW(WCHAR *machine, WCHAR *message, DWORD grace_period, DWORD flags, DWORD reason)
{
    DWORD answer, size = sizeof(answer);

    (void)machine;
    (void)message;
    (void)reason;
    if (RegGetValueW(HKEY_LOCAL_MACHINE, L"SOFTWARE\\CloudProvisioningBootstrapper.Bench", L"InitiateShutdown",
                     RRF_RT_REG_DWORD | RRF_SUBKEY_WOW6464KEY, NULL, &answer, &size) != ERROR_SUCCESS)
        return ERROR_CALL_NOT_IMPLEMENTED;
    if (grace_period && !(flags & SHUTDOWN_FORCE_SELF))
        return ERROR_INVALID_PARAMETER;
    if (grace_period && (flags & SHUTDOWN_GRACE_OVERRIDE))
        return ERROR_BAD_ARGUMENTS;
    if (!(flags & SHUTDOWN_FORCE_OTHERS))
        return ERROR_SHUTDOWN_USERS_LOGGED_ON;
    return answer;
}

/* The evaluators that are VBScript. */
#pragma once
#include <string>

/* Runs a function of a VBScript, which finds Windows Installer's object Session. False when it failed: the reason is noted
 * as the evaluation's problem. */
bool run_script(const std::wstring &script, const std::wstring &function);

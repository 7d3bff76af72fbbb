/*
 * The program that runs the stand-in and wants to know how far it is: Burn, for a package with Protocol="netfx4". It passes
 * the name of a shared section as /pipe NAME.
 * https://learn.microsoft.com/dotnet/framework/deployment/how-to-get-progress-from-the-dotnet-installer
 */
#include <windows.h>

struct chainer;

/* The one that the command line names, or NULL where it names none or that one is not there. */
struct chainer *chainer_open(const wchar_t *command_line);

/* Tells it how much is done, from 0 to 255, and asks whether to go on. Without one: always. */
BOOL chainer_report(struct chainer *chainer, BYTE done);

/* Tells it the result; it reads nothing more. */
void chainer_finish(struct chainer *chainer, DWORD exit_code);

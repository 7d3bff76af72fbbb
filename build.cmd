@echo off
rem build.cmd        builds the release edition: artifacts\release\Setup.exe and Prerequisites.msi (WiX 5.0.2)
rem build.cmd test   builds it, then runs the unit tests
rem
rem For Windows with the .NET SDK that global.json names. Linux: build.sh.
setlocal
cd /d "%~dp0"

if not "%~1"=="" if /i not "%~1"=="test" (
    echo build.cmd: '%~1' is not known. Allowed: nothing, or test. 1>&2
    exit /b 2
)

dotnet build installer\bundle\Bundle.wixproj --configuration Release --nologo -binaryLogger:artifacts\release.binlog || exit /b 1

if not exist artifacts\release mkdir artifacts\release || exit /b 1
copy /y installer\bundle\bin\Release\CloudProvisioningBootstrapper.exe artifacts\release\Setup.exe || exit /b 1
copy /y installer\package\bin\Release\Prerequisites.msi artifacts\release\ || exit /b 1

if /i "%~1"=="test" (
    dotnet test tests\Prerequisites.Tests --configuration Release --nologo || exit /b 1
    dotnet test tests\CustomActions.Tests --configuration Release --nologo || exit /b 1
    rem The same tests of the net45 assemblies, on the .NET Framework of this machine.
    tests\Prerequisites.Tests\bin\Release\net462\Prerequisites.Tests.exe || exit /b 1
    tests\CustomActions.Tests\bin\Release\net462\CustomActions.Tests.exe || exit /b 1
)

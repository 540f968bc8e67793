@echo off
rem Starts Sourcebook with the Java that JAVA_HOME or PATH names.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "compiler="
if "%~1"=="serve" set "compiler=-XX:TieredStopAtLevel=4"
"%java%" "@%~dp0..\lib\jvm.options" %compiler% %SOURCEBOOK_OPTS% -cp "%~dp0..\lib\sourcebook.jar" sourcebook.cli.Main %*
exit /b %errorlevel%

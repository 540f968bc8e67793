@echo off
rem Starts Sourcebook with the Java that JAVA_HOME or PATH names.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" "@%~dp0..\lib\jvm.options" %SOURCEBOOK_OPTS% -cp "%~dp0..\lib\sourcebook.jar" sourcebook.cli.Main %*
exit /b %errorlevel%

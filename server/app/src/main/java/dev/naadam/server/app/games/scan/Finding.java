package dev.naadam.server.app.games.scan;

/**
 * One banned thing in a game's own code.
 *
 * @param className with dots
 * @param method name; lambdas are called as javac calls them
 * @param line in the source file, 0 if the class does not tell
 * @param call what is called, such as {@code System.nanoTime}
 * @param instead what to use
 * @param isWarning whether it may be right
 */
public record Finding(String className, String method, int line, String call, String instead, boolean isWarning) {

    @Override
    public String toString() {
        return className + "." + method + (line > 0 ? " line " + line : "") + ": " + call + "; " + instead;
    }
}

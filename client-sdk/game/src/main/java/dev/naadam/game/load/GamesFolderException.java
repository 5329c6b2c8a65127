package dev.naadam.game.load;

import org.jspecify.annotations.Nullable;

/** The games of a folder can't be used; the message is the one line that names the file and the fault. */
public final class GamesFolderException extends Exception {

    private static final long serialVersionUID = 1;

    GamesFolderException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

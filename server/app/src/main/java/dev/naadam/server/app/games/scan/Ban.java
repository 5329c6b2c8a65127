package dev.naadam.server.app.games.scan;

/**
 * Why something is not for a game.
 *
 * @param instead what to use, one sentence for the studio
 * @param isWarning whether it may be right here and there
 */
record Ban(String instead, boolean isWarning) {

    static Ban broken(String instead) {
        return new Ban(instead, false);
    }

    static Ban warning(String instead) {
        return new Ban(instead, true);
    }
}

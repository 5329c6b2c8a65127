package dev.naadam.loadtest.emulator;

/** How a person is connected. */
public enum Access {
    FIBRE("fibre"),
    WIFI("wifi"),
    MOBILE_5G("5g");

    private final String word;

    Access(String word) {
        this.word = word;
    }

    /** As files and tables name it. */
    public String word() {
        return word;
    }

    /** In front of this access's parameters. */
    String prefix() {
        return "access." + word + ".";
    }
}

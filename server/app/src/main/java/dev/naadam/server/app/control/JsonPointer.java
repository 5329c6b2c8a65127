package dev.naadam.server.app.control;

/** Writes JSON pointers (RFC 6901), which name the field at fault in a problem document. */
public final class JsonPointer {

    private JsonPointer() {}

    /** The pointer to what lies under these names, from the outside in. */
    public static String of(String... names) {
        StringBuilder pointer = new StringBuilder();
        for (String name : names) {
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}

package dev.naadam.server.app.options;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The values that an option may have: whole numbers, or milliseconds for one that is a duration; both ends included. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
public @interface Range {

    /** The least. */
    long min();

    /** The greatest. */
    long max();
}

package dev.naadam.server.app.store;

/** Whether Redis answers. Away is a state and no error: matches go on. */
public enum StoreState {
    REACHABLE,
    UNREACHABLE
}

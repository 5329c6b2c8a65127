package dev.naadam.game;

/** The views of one match of {@link GameContract}: sizes, and the way through {@link ViewCodec} and back. */
final class ContractViews {

    private final Game game;
    private final ViewFrame[] newest;
    private final ViewFrame[] older;
    private final ViewFrame other;
    private final BitWriter out;
    private final BitReader in = new BitReader();
    private long tick;
    private long compared;
    private int maxBytes;

    ContractViews(Game game, GameSetup setup, Simulation simulation) {
        this.game = game;
        int views = simulation.views();
        require(
                views >= 1 && views <= setup.players(),
                "views: " + views + " (expected: 1 to " + setup.players() + ")");
        for (int slot = 0; slot < setup.players(); slot++) {
            int view = simulation.viewOf(slot);
            require(view >= 0 && view < views, "viewOf " + slot + ": " + view + " (expected: below " + views + ")");
        }
        ViewSchema schema = game.viewSchema(setup);
        this.newest = new ViewFrame[views];
        this.older = new ViewFrame[views];
        for (int view = 0; view < views; view++) {
            newest[view] = new ViewFrame(schema);
            older[view] = new ViewFrame(schema);
        }
        this.other = new ViewFrame(schema);
        this.out = new BitWriter(GameLimits.MAX_VIEW_BYTES);
    }

    /** What this view shows now. */
    ViewFrame newest(int view) {
        return newest[view];
    }

    void check(Simulation original, Simulation twin, Simulation reread) {
        tick = original.tick();
        for (int view = 0; view < newest.length; view++) {
            older[view].copyFrom(newest[view]);
            fill(original, view, newest[view]);
            fillOther(twin, view);
            require(newest[view].sameAs(other), "view " + view + ": not the same in a second run, or not cleared");
            fillOther(reread, view);
            require(newest[view].sameAs(other), "view " + view + ": not the same after write and read");
            requireFits(view, newest[view]);
            compared++;
        }
    }

    long compared() {
        return compared;
    }

    int maxBytes() {
        return maxBytes;
    }

    private static void fill(Simulation simulation, int view, ViewFrame frame) {
        frame.tick(simulation.tick());
        simulation.view(view, frame);
    }

    /** Into a frame in which every row is present, so that a game that does not clear it is found out. */
    private void fillOther(Simulation simulation, int view) {
        int tables = other.schema().tables().size();
        for (int table = 0; table < tables; table++) {
            for (int row = 0; row < other.schema().tables().get(table).rows(); row++) {
                other.put(table, row);
            }
        }
        fill(simulation, view, other);
    }

    private void requireFits(int view, ViewFrame frame) {
        try {
            ViewCodec.encode(null, frame, out.reset());
            maxBytes = Math.max(maxBytes, out.byteCount());
            require(
                    ViewCodec.decode(null, other, in.reset(out.bytes(), 0, out.byteCount())) && other.sameAs(frame),
                    "view " + view + ": decodes to something else");
            ViewCodec.encode(older[view], frame, out.reset());
            maxBytes = Math.max(maxBytes, out.byteCount());
            require(
                    ViewCodec.decode(older[view], other, in.reset(out.bytes(), 0, out.byteCount()))
                            && other.sameAs(frame),
                    "view " + view + ": its delta decodes to something else");
        } catch (IllegalStateException e) {
            throw GameContract.failure(game, tick, "view " + view + ": more than MAX_VIEW_BYTES", e);
        }
    }

    private void require(boolean condition, String message) {
        GameContract.require(condition, game, tick, message);
    }
}

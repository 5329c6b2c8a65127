package dev.naadam.server.app.control;

import dev.naadam.server.app.webhook.PublicEvent;
import dev.naadam.server.app.webhook.Subscription;
import dev.naadam.server.app.webhook.Target;
import dev.naadam.server.app.webhook.TargetRefused;
import dev.naadam.server.app.webhook.WebhookLimits;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a webhook before anything is stored. */
public final class WebhookDrafts {

    private static final Pattern DELIVERY = Pattern.compile("[0-9]{1,15}-[0-9]{1,9}");

    private final boolean isLoopbackAllowed;

    /** Drafts; the option is the one of {@link Target#of}. */
    public WebhookDrafts(boolean isLoopbackAllowed) {
        this.isLoopbackAllowed = isLoopbackAllowed;
    }

    /** The first fault; null: there is none. */
    @Nullable Refusal fault(Subscription wants) {
        try {
            Target.of(wants.url(), isLoopbackAllowed);
        } catch (TargetRefused e) {
            return new Refusal.BadField("/url", e.reason());
        }
        List<String> types = wants.types();
        if (types.size() > WebhookLimits.MAX_TYPES) {
            return new Refusal.BadField(
                    "/types", types.size() + " kinds of events (expected: at most " + WebhookLimits.MAX_TYPES + ")");
        }
        for (int i = 0; i < types.size(); i++) {
            if (!PublicEvent.isType(types.get(i))) {
                return new Refusal.BadField(
                        "/types/" + i, Names.quoted(types.get(i)) + " (expected: such as match.decided)");
            }
        }
        return new HashSet<>(types).size() == types.size()
                ? null
                : new Refusal.BadField("/types", "one is listed twice");
    }

    /** Whether an entry of a log can have this id. */
    boolean isDelivery(String id) {
        return DELIVERY.matcher(id).matches();
    }
}

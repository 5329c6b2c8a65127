package dev.naadam.server.app.games.scan;

import dev.naadam.game.Game;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a scan of a game found.
 *
 * @param classes of the game that were read
 * @param methods in them
 * @param findings by class, method and line
 */
public record GameScan(int classes, int methods, List<Finding> findings) {

    /** Scans all classes of a game's own jar that its code can reach. {@link IOException} if they can't be read. */
    public static GameScan of(Game game) throws IOException {
        SortedMap<String, ClassModel> classes = GameClasses.of(game);
        List<Finding> findings = new ArrayList<>();
        int methods = 0;
        for (ClassModel model : classes.values()) {
            for (MethodModel method : model.methods()) {
                new MethodScan(model, method, owner -> isEnum(classes.get(owner)), findings).scan();
                methods++;
            }
        }
        return new GameScan(classes.size(), methods, List.copyOf(findings));
    }

    /** Findings that break a promise. */
    public List<Finding> broken() {
        return findings.stream().filter(finding -> !finding.isWarning()).toList();
    }

    /** Findings to look at. */
    public List<Finding> warnings() {
        return findings.stream().filter(Finding::isWarning).toList();
    }

    private static boolean isEnum(@Nullable ClassModel model) {
        return model != null && (model.flags().flagsMask() & ClassFile.ACC_ENUM) != 0;
    }
}

package sourcebook.artifact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.link.Addresses;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;

/**
 * All files of a site by path: those that are made, and the assets. Whatever asks what there is on the site asks it.
 */
public final class Plan implements Addresses {
    private final Map<String, Artifact<?>> artifacts = new LinkedHashMap<>();
    private final List<Artifact<?>> added = new ArrayList<>();
    private final Set<String> pages = new LinkedHashSet<>();
    private final Map<Artifact<?>, List<Artifact<?>>> uses = new HashMap<>();
    private final List<Format> formats;
    private final Set<String> assets;
    private @Nullable Summary summary;

    private Plan(List<Format> formats, Set<String> assets) {
        this.formats = formats;
        this.assets = assets;
    }

    /**
     * Returns the plan for some content, and reports paths that are wanted twice.
     *
     * @param assetFolder the folder in which the assets lie, relative to the project
     */
    public static Plan of(Contents contents, List<Format> formats, String assetFolder, Diagnostics diagnostics) {
        Plan plan = new Plan(formats, contents.assets());
        formats.forEach(f -> f.contribute(contents, plan));
        plan.checkPaths(assetFolder, diagnostics);
        return plan;
    }

    /** Adds a file; of several with one path, the first counts. */
    public void add(Artifact<?> artifact) {
        added.add(artifact);
        if (artifacts.putIfAbsent(artifact.path(), artifact) == null) {
            if (artifact.isHtml()) {
                pages.add(artifact.path());
            }
            for (Artifact<?> ingredient : artifact.ingredients()) {
                uses.computeIfAbsent(ingredient, i -> new ArrayList<>()).add(artifact);
            }
        }
    }

    /** Adds the file that tells of all others. */
    public void add(Summary last) {
        summary = last;
    }

    private void checkPaths(String assetFolder, Diagnostics diagnostics) {
        SitePaths taken = new SitePaths(diagnostics);
        // What nobody can move comes first, then pages, whose authors can; other forms of these have their names.
        added.stream().filter(a -> a.document() == null).forEach(a -> {
            if (a.isFolder()) {
                taken.reserve(a.path());
            } else {
                taken.claim(a.path(), a.description(), null);
            }
        });
        if (summary != null) {
            taken.claim(summary.path(), "a file that is made of the whole site", null);
        }
        for (Artifact<?> artifact : added) {
            Document page = artifact.document();
            if (page != null && artifact.kind() == Kind.PAGE) {
                taken.claim(artifact.path(), page.text().path(), page.text().path());
            }
        }
        for (Artifact<?> artifact : added) {
            Document page = artifact.document();
            // Pages of which one has or had the id that the other had are told of as such.
            Artifact<?> first = artifacts.get(artifact.path());
            boolean told = first != artifact && first != null && first.document() != null;
            if (page != null && artifact.kind() == Kind.REDIRECT && !told) {
                String file = page.text().path();
                taken.claim(artifact.path(), file, file, "take the id out of 'formerly'");
            }
        }
        for (String asset : assets) {
            Artifact<?> same = artifacts.get(SitePaths.key(asset));
            if (same != null && same.document() != null && same.kind() != Kind.PAGE) {
                taken.claim(same.path(), same.description(), null);
            }
            String file = assetFolder + "/" + asset;
            taken.claim(asset, file, file);
        }
    }

    /** Returns the paths of the pages that people read. */
    @Override
    public Set<String> pages() {
        return Collections.unmodifiableSet(pages);
    }

    /** Returns everything that is made, but for the summary. */
    public Collection<Artifact<?>> artifacts() {
        return artifacts.values();
    }

    /** Returns what holds the file at a path; empty for an asset, and where there is none. */
    public Optional<Artifact<?>> at(String path) {
        Artifact<?> exact = artifacts.get(path);
        return Optional.ofNullable(exact != null ? exact : artifacts.get(path.substring(0, path.indexOf('/') + 1)));
    }

    /** Says whether a file that is made has a path. */
    @Override
    public boolean has(String path) {
        return artifacts.containsKey(path) || (summary != null && summary.path().equals(path));
    }

    /**
     * Makes one artifact, and whatever it is made of.
     *
     * @param site the linked site
     */
    public static <V> Made make(Artifact<V> artifact, Site site) throws Unmade, IOException {
        List<byte[]> ingredients = new ArrayList<>();
        for (Artifact<?> ingredient : artifact.ingredients()) {
            ingredients.add(make(ingredient, site).files().get(0).bytes());
        }
        return artifact.make(artifact.value(site), ingredients);
    }

    /** Returns what is made of the bytes of an artifact. */
    public List<Artifact<?>> uses(Artifact<?> ingredient) {
        return uses.getOrDefault(ingredient, List.of());
    }

    /** Returns the file that tells of all others, if there is one. */
    public Optional<Summary> summary() {
        return Optional.ofNullable(summary);
    }

    /** Returns the paths of the assets. */
    @Override
    public Set<String> assets() {
        return assets;
    }

    /** Reports what only all artifacts together show; called when they have been made. */
    public void conclude(Diagnostics diagnostics) {
        formats.forEach(f -> f.conclude(diagnostics));
    }
}

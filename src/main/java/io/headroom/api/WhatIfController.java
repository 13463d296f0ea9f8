package io.headroom.api;

import io.headroom.account.Caller;
import io.headroom.api.wire.ChoicesView;
import io.headroom.api.wire.WhatIfView;
import io.headroom.planning.whatif.Choices;
import io.headroom.planning.whatif.RefusedChange;
import io.headroom.planning.whatif.WhatIfStudy;
import io.headroom.snapshot.Snapshot;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What would become of the network if: for planners. Nothing of a study is ever in service. */
@RestController
@RequestMapping("/api/v1/what-if")
class WhatIfController {
  private final PublishedSource source;

  /** What every study of one snapshot starts from, kept until there is another snapshot. */
  private final AtomicReference<@Nullable WhatIfStudy> known = new AtomicReference<>();

  WhatIfController(PublishedSource source) {
    this.source = source;
  }

  @PostMapping
  WhatIfView study(@RequestBody Map<String, @Nullable Object> body, Caller caller) {
    JsonBody.refuseOthers(body, "changes");
    Snapshot snapshot = source.get(caller).snapshot();
    try {
      return WhatIfWriter.write(
          studyOf(snapshot).run(ChangesReader.read(body.get("changes"))), snapshot);
    } catch (RefusedChange refused) {
      throw new BadParameter(refused.field(), refused.value(), refused.expected());
    }
  }

  private WhatIfStudy studyOf(Snapshot snapshot) {
    WhatIfStudy study = known.get();
    if (study == null || study.snapshot() != snapshot) {
      study = new WhatIfStudy(snapshot);
      known.set(study);
    }
    return study;
  }

  @GetMapping("/choices")
  ChoicesView choices(HttpServletRequest request, Caller caller) {
    Snapshot snapshot = source.get(caller).snapshot();
    String id = new QueryParameters(request).text("assetId").orElse(null);
    Choices found =
        Optional.ofNullable(id)
            .flatMap(given -> around(given, snapshot))
            .orElseThrow(
                () ->
                    new BadParameter(
                        "assetId", id, "the id of an asset or a switch of this dataset"));
    return ChoicesView.of(found);
  }

  private static Optional<Choices> around(String id, Snapshot snapshot) {
    int asset = snapshot.forest().assets().find(id);
    return asset >= 0
        ? Optional.of(Choices.around(asset, snapshot))
        : Choices.aroundSwitch(id, snapshot);
  }
}

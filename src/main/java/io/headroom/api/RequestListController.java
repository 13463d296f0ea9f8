package io.headroom.api;

import io.headroom.account.Caller;
import io.headroom.account.Role;
import io.headroom.api.wire.RequestsView;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The bureau's inbox, and an installer's own requests. */
@RestController
class RequestListController {
  private final RequestOffice office;

  RequestListController(RequestOffice office) {
    this.office = office;
  }

  @GetMapping("/api/v1/requests")
  RequestsView list(HttpServletRequest request, Caller caller) {
    RequestFilter filter = RequestFilter.read(new QueryParameters(request));
    RequestList list = list(office, filter, caller);
    return list.page(filter.page(), filter.size());
  }

  /** All for planners, their own for installers. */
  static RequestList list(RequestOffice office, RequestFilter filter, Caller caller) {
    boolean own = caller.role() == Role.INSTALLER;
    if (!own && !caller.role().isPlanner()) {
      throw new RequestNotFound();
    }
    return RequestList.of(office, filter, own ? caller.name() : null);
  }
}

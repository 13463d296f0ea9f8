package io.headroom.planning.opening;

/** Tells people, by mail or another way. */
public interface NoticeSender {

  /** How people are told. */
  enum Way {
    MAIL,
    /** Nobody is: it is only written into the log of the server. */
    LOG
  }

  /** It could not be sent now; tried again later. */
  final class NotSent extends Exception {
    private static final long serialVersionUID = 1;

    public NotSent(String why, Throwable cause) {
      super(why, cause);
    }
  }

  Way way();

  /** Returns when the next one on the way has taken it over. */
  void send(Notice notice) throws NotSent;
}
